/** How strictly requests are read. */
@NullMarked
package io.workspaces.keycloak.rest;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.workspaces.keycloak.metadata.rest;

import org.jspecify.annotations.NullMarked;

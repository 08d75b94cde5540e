/**
 * The current user over HTTP, for apps.
 */
@NullMarked
package io.workspaces.keycloak.currentuser.rest;

import org.jspecify.annotations.NullMarked;

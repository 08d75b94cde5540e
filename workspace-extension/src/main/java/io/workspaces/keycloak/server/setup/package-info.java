/**
 * The client scopes and the console's client that every realm gets, and what is set on the database at start.
 */
@NullMarked
package io.workspaces.keycloak.server.setup;

import org.jspecify.annotations.NullMarked;

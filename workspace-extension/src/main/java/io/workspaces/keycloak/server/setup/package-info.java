/**
 * The client scopes and the console's client that every realm gets.
 */
@NullMarked
package io.workspaces.keycloak.server.setup;

import org.jspecify.annotations.NullMarked;

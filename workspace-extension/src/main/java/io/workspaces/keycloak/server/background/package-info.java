/**
 * What a node does in the background, from the end of its start-up to its shutdown.
 */
@NullMarked
package io.workspaces.keycloak.server.background;

import org.jspecify.annotations.NullMarked;

/**
 * Listeners to Keycloak's events: what anybody else than this product changes, and who signs in.
 */
@NullMarked
package io.workspaces.keycloak.server.events;

import org.jspecify.annotations.NullMarked;

/**
 * Keycloak's events: what others than this product change, and who signs in.
 */
@NullMarked
package io.workspaces.keycloak.server.events;

import org.jspecify.annotations.NullMarked;

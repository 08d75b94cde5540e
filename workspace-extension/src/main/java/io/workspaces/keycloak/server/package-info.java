/**
 * What Keycloak finds by its SPIs: the doors, the session's factory, the entities, the claim mapper.
 */
@NullMarked
package io.workspaces.keycloak.server;

import org.jspecify.annotations.NullMarked;

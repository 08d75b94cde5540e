/**
 * Where everything is put together by hand, once per Keycloak session, and hung into Keycloak's SPIs.
 */
@NullMarked
package io.workspaces.keycloak.server.wiring;

import org.jspecify.annotations.NullMarked;

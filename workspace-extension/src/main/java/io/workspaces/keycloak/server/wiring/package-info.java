/**
 * Where everything is put together by hand, once per Keycloak session.
 */
@NullMarked
package io.workspaces.keycloak.server.wiring;

import org.jspecify.annotations.NullMarked;

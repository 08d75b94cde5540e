/** Assembles the product, without a framework, once per Keycloak session. */
@NullMarked
package io.workspaces.keycloak.server.wiring;

import org.jspecify.annotations.NullMarked;

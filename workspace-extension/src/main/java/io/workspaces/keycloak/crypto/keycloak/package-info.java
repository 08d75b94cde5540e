/** Reads the master keys from where Keycloak's configuration says. */
@NullMarked
package io.workspaces.keycloak.crypto.keycloak;

import org.jspecify.annotations.NullMarked;

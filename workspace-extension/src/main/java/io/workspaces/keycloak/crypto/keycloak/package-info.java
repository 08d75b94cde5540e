/** Where Keycloak's configuration says that the master keys are. */
@NullMarked
package io.workspaces.keycloak.crypto.keycloak;

import org.jspecify.annotations.NullMarked;

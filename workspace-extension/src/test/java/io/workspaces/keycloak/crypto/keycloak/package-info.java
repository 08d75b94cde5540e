@NullMarked
package io.workspaces.keycloak.crypto.keycloak;

import org.jspecify.annotations.NullMarked;

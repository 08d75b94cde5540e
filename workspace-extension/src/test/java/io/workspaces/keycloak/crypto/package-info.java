@NullMarked
package io.workspaces.keycloak.crypto;

import org.jspecify.annotations.NullMarked;

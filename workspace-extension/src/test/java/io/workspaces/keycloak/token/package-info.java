@NullMarked
package io.workspaces.keycloak.token;

import org.jspecify.annotations.NullMarked;

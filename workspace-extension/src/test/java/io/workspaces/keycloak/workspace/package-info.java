@NullMarked
package io.workspaces.keycloak.workspace;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.workspaces.keycloak.kernel;

import org.jspecify.annotations.NullMarked;

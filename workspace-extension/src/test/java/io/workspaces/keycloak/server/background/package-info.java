@NullMarked
package io.workspaces.keycloak.server.background;

import org.jspecify.annotations.NullMarked;

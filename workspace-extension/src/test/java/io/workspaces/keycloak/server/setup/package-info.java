@NullMarked
package io.workspaces.keycloak.server.setup;

import org.jspecify.annotations.NullMarked;

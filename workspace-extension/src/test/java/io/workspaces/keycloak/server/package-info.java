@NullMarked
package io.workspaces.keycloak.server;

import org.jspecify.annotations.NullMarked;

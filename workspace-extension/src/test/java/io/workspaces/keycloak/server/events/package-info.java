@NullMarked
package io.workspaces.keycloak.server.events;

import org.jspecify.annotations.NullMarked;

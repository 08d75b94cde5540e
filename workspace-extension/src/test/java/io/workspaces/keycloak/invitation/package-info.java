@NullMarked
package io.workspaces.keycloak.invitation;

import org.jspecify.annotations.NullMarked;

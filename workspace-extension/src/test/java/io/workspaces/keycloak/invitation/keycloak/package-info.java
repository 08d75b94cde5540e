@NullMarked
package io.workspaces.keycloak.invitation.keycloak;

import org.jspecify.annotations.NullMarked;

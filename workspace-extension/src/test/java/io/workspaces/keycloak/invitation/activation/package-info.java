@NullMarked
package io.workspaces.keycloak.invitation.activation;

import org.jspecify.annotations.NullMarked;

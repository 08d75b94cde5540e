@NullMarked
package io.workspaces.keycloak.invitation.bulk;

import org.jspecify.annotations.NullMarked;

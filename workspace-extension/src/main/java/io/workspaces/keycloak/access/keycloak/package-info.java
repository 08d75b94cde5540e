/** Decides what realm admins may do, by Keycloak's own permissions. */
@NullMarked
package io.workspaces.keycloak.access.keycloak;

import org.jspecify.annotations.NullMarked;

/**
 * Who calls, and what the caller may do. Both doors, that of realm admins and that of workspace
 * Admins, end in one {@link io.workspaces.keycloak.access.AccessGuard}.
 */
@NullMarked
package io.workspaces.keycloak.access;

import org.jspecify.annotations.NullMarked;

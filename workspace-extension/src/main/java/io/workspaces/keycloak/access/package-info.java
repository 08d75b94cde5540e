/**
 * Who the caller is and what they may do. Requests of realm admins and of workspace Admins pass the same
 * {@link io.workspaces.keycloak.access.AccessGuard}.
 */
@NullMarked
package io.workspaces.keycloak.access;

import org.jspecify.annotations.NullMarked;

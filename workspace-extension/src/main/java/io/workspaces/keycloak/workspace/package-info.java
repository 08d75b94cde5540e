/**
 * Workspaces, each a Keycloak organization, and their settings. The row of a workspace is the lock that every change of
 * a role, a status or a group takes first.
 */
@NullMarked
package io.workspaces.keycloak.workspace;

import org.jspecify.annotations.NullMarked;

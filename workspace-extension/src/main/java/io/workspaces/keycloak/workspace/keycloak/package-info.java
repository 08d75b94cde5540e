/**
 * Workspaces as Keycloak organizations.
 */
@NullMarked
package io.workspaces.keycloak.workspace.keycloak;

import org.jspecify.annotations.NullMarked;

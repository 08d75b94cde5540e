/**
 * Workspace rows in the database.
 */
@NullMarked
package io.workspaces.keycloak.workspace.jpa;

import org.jspecify.annotations.NullMarked;

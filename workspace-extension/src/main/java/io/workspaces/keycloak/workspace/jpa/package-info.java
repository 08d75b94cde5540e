/**
 * Workspace rows in the database, and two rules of reading that all features keep.
 */
@NullMarked
package io.workspaces.keycloak.workspace.jpa;

import org.jspecify.annotations.NullMarked;

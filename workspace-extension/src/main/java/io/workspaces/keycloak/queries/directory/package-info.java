/**
 * Reads the members and groups of a workspace, for lists and single answers, and checks whether a member has changed
 * since a caller saw it. Changes nothing.
 */
@NullMarked
package io.workspaces.keycloak.queries.directory;

import org.jspecify.annotations.NullMarked;

/**
 * Who is in a workspace, as lists and single entries to read, and whether an entry is as somebody has seen it. Changes
 * nothing.
 */
@NullMarked
package io.workspaces.keycloak.queries.directory;

import org.jspecify.annotations.NullMarked;

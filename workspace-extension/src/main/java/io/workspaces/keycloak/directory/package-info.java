/**
 * Who is in a workspace, as lists and single entries to read. Changes nothing.
 */
@NullMarked
package io.workspaces.keycloak.directory;

import org.jspecify.annotations.NullMarked;

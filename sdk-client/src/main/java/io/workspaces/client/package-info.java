/**
 * The doorway: {@link io.workspaces.client.WorkspacesClient} reads the {@link
 * io.workspaces.client.CurrentUser} of an access token and opens the administration. Everything here
 * is immutable or thread-safe; tokens and metadata values appear in no {@code toString}.
 */
@NullMarked
package io.workspaces.client;

import org.jspecify.annotations.NullMarked;

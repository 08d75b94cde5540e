/**
 * The entry point: {@link io.workspaces.client.WorkspacesClient} reads the {@link io.workspaces.client.CurrentUser}
 * of an access token and gives access to the administration. Unless stated otherwise, everything here is immutable
 * or thread-safe. No {@code toString} shows tokens or metadata values.
 */
@NullMarked
package io.workspaces.client;

import org.jspecify.annotations.NullMarked;

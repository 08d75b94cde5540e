/**
 * Unchecked exceptions, all of them subclasses of {@link io.workspaces.client.error.WorkspacesException}. Each has
 * a stable code, the HTTP status, the id of the request and the violations that the server named. No message
 * contains a token or a metadata value.
 */
@NullMarked
package io.workspaces.client.error;

import org.jspecify.annotations.NullMarked;

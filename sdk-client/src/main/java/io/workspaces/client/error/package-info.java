/**
 * One unchecked tree of errors below {@link io.workspaces.client.error.WorkspacesException}. Each has
 * a stable code, the HTTP status, the request's id and the violations that the server named; no
 * message holds a token or a metadata value.
 */
@NullMarked
package io.workspaces.client.error;

import org.jspecify.annotations.NullMarked;

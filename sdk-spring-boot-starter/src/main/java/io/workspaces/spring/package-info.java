/**
 * The Spring Boot starter of the Java SDK. It creates a {@link io.workspaces.client.WorkspacesClient} from
 * {@code workspaces.*} properties, and a {@link io.workspaces.client.CurrentUser} from the bearer token of a
 * request. An application can replace every bean with its own.
 */
@NullMarked
package io.workspaces.spring;

import org.jspecify.annotations.NullMarked;

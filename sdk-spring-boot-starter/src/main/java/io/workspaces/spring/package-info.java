/**
 * The Java SDK in Spring Boot: {@code workspaces.*} properties become a {@link
 * io.workspaces.client.WorkspacesClient}, and the bearer token of a request the {@link
 * io.workspaces.client.CurrentUser} of a controller. Every bean steps back for one of the application's own.
 */
@NullMarked
package io.workspaces.spring;

import org.jspecify.annotations.NullMarked;

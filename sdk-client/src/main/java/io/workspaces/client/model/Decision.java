package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * The server's decision on whether the current user may do something.
 *
 * @param allowed whether they may
 * @param because what allows it
 */
public record Decision(boolean allowed, @Nullable Origin because) {}

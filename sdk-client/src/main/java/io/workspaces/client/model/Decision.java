package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * The server's answer to whether the current user may.
 *
 * @param allowed whether he may
 * @param because what allows it
 */
public record Decision(boolean allowed, @Nullable Origin because) {}

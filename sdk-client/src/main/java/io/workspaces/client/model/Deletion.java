package io.workspaces.client.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the deletion of a workspace is.
 *
 * @param startedAt when it began
 * @param total people to take out
 * @param done those that are out
 */
public record Deletion(@Nullable Instant startedAt, long total, long done) {}

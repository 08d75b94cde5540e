package io.workspaces.client.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a workspace's deletion.
 *
 * @param startedAt when it started
 * @param total the number of members to delete
 * @param done the number of deleted members
 */
public record Deletion(@Nullable Instant startedAt, long total, long done) {}

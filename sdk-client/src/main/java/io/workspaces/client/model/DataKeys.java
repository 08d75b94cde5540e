package io.workspaces.client.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that seal the metadata of a workspace.
 *
 * @param keys versions that are in use; none before the first value
 * @param masterKey the master key that wraps them
 * @param createdAt when they were made
 * @param rotation how far a rotation is, null where none is under way
 * @param unreadable values that a rotation could not open and left as they were
 */
public record DataKeys(
        List<Key> keys,
        @Nullable MasterKey masterKey,
        @Nullable Instant createdAt,
        @Nullable Rotation rotation,
        long unreadable) {
    /**
     * One version.
     *
     * @param id opaque
     * @param primary whether it seals
     */
    public record Key(String id, boolean primary) {}

    /**
     * A master key.
     *
     * @param id as the operator named it
     * @param available whether the server has it
     */
    public record MasterKey(String id, boolean available) {}

    /**
     * How far a rotation is.
     *
     * @param total values
     * @param done values under the new key
     * @param startedAt when it began
     */
    public record Rotation(long total, long done, @Nullable Instant startedAt) {}
}

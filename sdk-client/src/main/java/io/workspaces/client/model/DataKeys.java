package io.workspaces.client.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that encrypt the metadata of a workspace.
 *
 * @param keys the versions in use; none before the first value is stored
 * @param masterKey the master key that encrypts them
 * @param createdAt when they were created
 * @param rotation the progress of a rotation; null if none is running
 * @param unreadable the number of values that a rotation could not decrypt and left unchanged
 */
public record DataKeys(
        List<Key> keys,
        @Nullable MasterKey masterKey,
        @Nullable Instant createdAt,
        @Nullable Rotation rotation,
        long unreadable) {
    /**
     * A key version.
     *
     * @param id an opaque id
     * @param primary whether new values are encrypted with it
     */
    public record Key(String id, boolean primary) {}

    /**
     * A master key.
     *
     * @param id the name that the operator chose
     * @param available whether the server has it
     * @param cachedUntil if it does not: until when the node that answered can do without; null if it refuses metadata
     */
    public record MasterKey(
            String id, boolean available, @Nullable Instant cachedUntil) {}

    /**
     * The progress of a rotation.
     *
     * @param total the number of values
     * @param done the number of values that are encrypted with the new key
     * @param startedAt when it started
     */
    public record Rotation(long total, long done, @Nullable Instant startedAt) {}
}

package io.workspaces.keycloak.crypto;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workspace's key as people see it.
 *
 * @param masterKeyId the master key that wraps it
 * @param available whether that master key is configured now and is the right one
 * @param cachedUntil if it is not: until when this node decrypts with the keyset that it has cached; null if it has
 *     none
 * @param keys the keys of the keyset, none if neither the master key nor the cache has them
 * @param rotation null if none is under way
 * @param unreadable values that a rotation could not decrypt and left unchanged
 */
public record DataKeyStatus(
        String masterKeyId,
        boolean available,
        @Nullable Instant cachedUntil,
        Instant createdAt,
        List<Key> keys,
        @Nullable Rotation rotation,
        long unreadable) {
    /** One key; values are encrypted with the primary one. */
    public record Key(String id, boolean primary) {
        static Key of(int id, boolean primary) {
            return new Key("%08x".formatted(id), primary);
        }
    }

    /** Progress of a rotation, in values. */
    public record Rotation(long total, long done, Instant startedAt) {}
}

package io.workspaces.keycloak.api.metadata;

import io.workspaces.keycloak.crypto.DataKeyStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON of a workspace's key in answers; it has no keys until the first value is encrypted. */
record KeysRepresentation(
        List<DataKeyStatus.Key> keys,
        @Nullable MasterKey masterKey,
        @Nullable Instant createdAt,
        DataKeyStatus.@Nullable Rotation rotation,
        long unreadable) {
    /**
     * The master key that wraps the workspace's keys.
     *
     * @param cachedUntil see {@link DataKeyStatus}
     */
    public record MasterKey(
            String id, boolean available, @Nullable Instant cachedUntil) {}

    static KeysRepresentation of(Optional<DataKeyStatus> status) {
        return status.map(s -> new KeysRepresentation(
                        s.keys(),
                        new MasterKey(s.masterKeyId(), s.available(), s.cachedUntil()),
                        s.createdAt(),
                        s.rotation(),
                        s.unreadable()))
                .orElseGet(() -> new KeysRepresentation(List.of(), null, null, null, 0));
    }
}

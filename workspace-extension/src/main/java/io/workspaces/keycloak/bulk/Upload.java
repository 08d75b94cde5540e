package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes in parts.
 *
 * @param creatorId who sends it; nobody else may use it
 * @param size in bytes
 * @param digest SHA-256 of its bytes, in hex
 */
public record Upload(
        String id,
        WorkspaceId workspace,
        @Nullable String creatorId,
        @Nullable String fileName,
        long size,
        String digest,
        Instant expiresAt) {
    /** Bytes of every part but the last. */
    public static final int PART_SIZE = 4 << 20;

    public int parts() {
        return Math.toIntExact((size + PART_SIZE - 1) / PART_SIZE);
    }

    int sizeOf(int part) {
        return part < parts() ? PART_SIZE : Math.toIntExact(size - (long) PART_SIZE * (parts() - 1));
    }
}

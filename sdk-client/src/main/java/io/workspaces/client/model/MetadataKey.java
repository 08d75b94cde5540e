package io.workspaces.client.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key of a member's metadata; the value stays on the server.
 *
 * @param key 1 to 64 characters
 * @param visibility who may read the value
 * @param clients the only clients that may; empty for no such limit
 * @param updatedAt last change
 */
public record MetadataKey(
        String key,
        Visibility visibility,
        List<String> clients,
        @Nullable Instant updatedAt) {}

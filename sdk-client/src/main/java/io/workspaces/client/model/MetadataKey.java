package io.workspaces.client.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key of a member's metadata, without the value.
 *
 * @param key the key, from 1 to 64 characters
 * @param visibility who may read the value
 * @param clients the ids of the only clients that may read it; empty for all
 * @param updatedAt when it last changed
 */
public record MetadataKey(
        String key,
        Visibility visibility,
        List<String> clients,
        @Nullable Instant updatedAt) {}

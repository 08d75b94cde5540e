package io.workspaces.client.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key of a member's metadata, without the value.
 *
 * @param key the key, from 1 to 64 characters
 * @param visibilityText {@link #visibility()} as the server calls it
 * @param clients the ids of the only clients that may read it; empty for all
 * @param updatedAt when it last changed
 */
public record MetadataKey(
        String key,
        String visibilityText,
        List<String> clients,
        @Nullable Instant updatedAt) {
    /**
     * Returns who may read the value.
     *
     * @return who may read the value; {@link Visibility#UNKNOWN} if this version of the SDK does not know it
     */
    public Visibility visibility() {
        return Visibility.of(visibilityText);
    }
}

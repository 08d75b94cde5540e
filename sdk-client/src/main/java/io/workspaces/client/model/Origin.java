package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * A role or group that grants a permission.
 *
 * @param kindText {@link #kind()} as the server calls it
 * @param id the id of the role's group or the custom group
 * @param name the display name
 * @param grant the entry that grants it, such as {@code app:edit:*}; only in an {@link Explanation}
 */
public record Origin(
        String kindText, String id, String name, @Nullable String grant) {
    /**
     * Returns a default role or a custom group.
     *
     * @return a default role or a custom group; {@link GroupKind#UNKNOWN} if this version of the SDK does not know it
     */
    public GroupKind kind() {
        return GroupKind.of(kindText);
    }
}

package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * A role or group that grants a permission.
 *
 * @param kind a default role or a custom group
 * @param id the id of the role's group or the custom group
 * @param name the display name
 * @param grant the entry that grants it, such as {@code app:edit:*}; only in an {@link Explanation}
 */
public record Origin(
        GroupKind kind, String id, String name, @Nullable String grant) {}

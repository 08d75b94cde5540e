package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * What gives a permission.
 *
 * @param kind a role or a custom group
 * @param id of the role group or group
 * @param name for people
 * @param grant the entry that gives it, such as {@code app:edit:*}
 */
public record Origin(
        GroupKind kind, String id, String name, @Nullable String grant) {}

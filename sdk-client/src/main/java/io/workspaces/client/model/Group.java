package io.workspaces.client.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A default role or a custom group, with what it permits.
 *
 * @param id an opaque, stable id
 * @param name unique in the workspace
 * @param kindText {@link #kind()} as the server calls it
 * @param roleText {@link #role()} as the server calls it
 * @param permissions the permission flags, such as {@code app:create}
 * @param access the granular permissions by resource type, such as {@code edit:*}
 * @param resources the resources that the granular permissions name
 * @param memberCount the number of members
 * @param builderLevel whether it makes its members Builders
 * @param editable whether it can be changed
 */
public record Group(
        String id,
        String name,
        String kindText,
        @Nullable String roleText,
        List<String> permissions,
        Map<String, List<String>> access,
        List<GroupResource> resources,
        long memberCount,
        boolean builderLevel,
        boolean editable) {
    /**
     * Returns default role or custom group.
     *
     * @return default role or custom group; {@link GroupKind#UNKNOWN} if this version of the SDK does not know it
     */
    public GroupKind kind() {
        return GroupKind.of(kindText);
    }

    /**
     * Returns the role; null for a custom group.
     *
     * @return the role; null for a custom group; {@link Role#UNKNOWN} if this version of the SDK does not know it
     */
    public @Nullable Role role() {
        return roleText == null ? null : Role.of(roleText);
    }
}

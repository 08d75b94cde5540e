package io.workspaces.client.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A default role or a custom group, with what it permits.
 *
 * @param id an opaque, stable id
 * @param name unique in the workspace
 * @param kind default role or custom group
 * @param role the role; null for a custom group
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
        GroupKind kind,
        @Nullable Role role,
        List<String> permissions,
        Map<String, List<String>> access,
        List<GroupResource> resources,
        long memberCount,
        boolean builderLevel,
        boolean editable) {}

package io.workspaces.client.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A default role or a custom group, with what it permits.
 *
 * @param id opaque and stable
 * @param name unique in the workspace
 * @param kind which of the two
 * @param role for a default role, which
 * @param permissions flags such as {@code app:create}
 * @param access granular entries by resource type, such as {@code edit:*}
 * @param resources the resources that the entries name
 * @param memberCount how many members
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

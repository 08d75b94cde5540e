package io.workspaces.keycloak.api.groups;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.NamedResource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a role or custom group in answers. */
record GroupRepresentation(
        String id,
        String name,
        String kind,
        @Nullable String role,
        Collection<String> permissions,
        Map<String, ? extends Collection<String>> access,
        List<NamedResource> resources,
        long memberCount,
        boolean builderLevel,
        boolean editable) {
    public static GroupRepresentation of(Group group, List<NamedResource> resources, long memberCount) {
        DefaultRole role = group.role();
        return new GroupRepresentation(
                group.id(),
                group.name(),
                role == null ? "custom" : "role",
                role == null ? null : role.label(),
                group.permissions().flags(),
                group.permissions().access(),
                resources,
                memberCount,
                group.builderLevel(),
                role == null || role == DefaultRole.BUILDER);
    }
}

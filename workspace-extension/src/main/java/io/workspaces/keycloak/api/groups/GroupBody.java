package io.workspaces.keycloak.api.groups;

import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The JSON of a group to create or change; in a change, absent members stay unchanged. */
record GroupBody(
        @Nullable String name,
        @Nullable List<@Nullable String> permissions,
        @Nullable Map<String, @Nullable List<@Nullable String>> access) {
    public GroupBody {
        requireTexts("permissions", permissions);
        if (permissions != null) {
            Limits.list(permissions, PermissionSet.MAX_GRANTS, "permissions");
        }
        if (access != null) {
            Limits.count(
                    access.values().stream()
                            .filter(Objects::nonNull)
                            .mapToInt(List::size)
                            .sum(),
                    PermissionSet.MAX_GRANTS,
                    "access");
            Limits.count(access.size(), PermissionSet.MAX_GRANTS, "access");
            access.forEach((type, entries) -> {
                if (entries == null) {
                    throw WorkspacesException.violation("access." + type, "wrong_type", "has to be a list");
                }
                requireTexts("access." + type, entries);
            });
        }
    }

    private static void requireTexts(String field, @Nullable List<@Nullable String> texts) {
        if (texts != null && texts.contains(null)) {
            throw WorkspacesException.violation(field, "wrong_type", "has an entry that is null");
        }
    }

    boolean namesPermissions() {
        return permissions != null || access != null;
    }

    @SuppressWarnings("NullAway") // the constructor refuses nulls inside
    PermissionSet permissions(PermissionSet present) {
        return PermissionSet.of(
                permissions == null ? present.flags() : permissions, access == null ? present.access() : access);
    }
}

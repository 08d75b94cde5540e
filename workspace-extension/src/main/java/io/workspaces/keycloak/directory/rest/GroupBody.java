package io.workspaces.keycloak.directory.rest;

import io.workspaces.keycloak.group.PermissionSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a group to create or change; in a change what is absent stays as it is. */
public record GroupBody(
        @Nullable String name,
        @Nullable List<String> permissions,
        @Nullable Map<String, List<String>> access) {
    boolean namesPermissions() {
        return permissions != null || access != null;
    }

    PermissionSet permissions(PermissionSet present) {
        return PermissionSet.of(
                permissions == null ? present.flags() : permissions, access == null ? present.access() : access);
    }
}

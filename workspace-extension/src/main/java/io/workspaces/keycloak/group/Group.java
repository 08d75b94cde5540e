package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * A default role or a custom group of a workspace.
 *
 * @param id id of the Keycloak organization group that stands for it
 * @param role the default role that this is, or null for a custom group
 * @param builderLevel whether it grants what only an Admin or Builder may have
 */
public record Group(
        String id,
        WorkspaceId workspace,
        String name,
        @Nullable DefaultRole role,
        PermissionSet permissions,
        boolean builderLevel) {
    /** The same with other permissions, judged by a catalog. */
    Group granting(PermissionSet wanted, PermissionCatalog catalog) {
        return new Group(id, workspace, name, role, wanted, catalog.builderLevel(wanted));
    }

    public boolean isRole() {
        return role != null;
    }
}

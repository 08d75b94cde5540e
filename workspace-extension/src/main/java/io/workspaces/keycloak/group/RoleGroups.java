package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.util.List;

/** Creates the groups of the three default roles at a workspace's first use. */
public final class RoleGroups {
    private final Groups groups;
    private final Catalogs catalogs;
    private final WorkspaceLocks locks;

    public RoleGroups(Groups groups, Catalogs catalogs, WorkspaceLocks locks) {
        this.groups = groups;
        this.catalogs = catalogs;
        this.locks = locks;
    }

    public void ensure(WorkspaceId workspace) {
        if (groups.rolesComplete(workspace)) {
            return;
        }
        locks.lock(workspace);
        List<Group> existing = groups.all(workspace);
        for (DefaultRole role : DefaultRole.values()) {
            if (existing.stream().noneMatch(g -> g.role() == role)) {
                groups.create(
                        workspace,
                        role.label(),
                        role,
                        catalogs.of(workspace.realm()).initial(role));
            }
        }
    }
}

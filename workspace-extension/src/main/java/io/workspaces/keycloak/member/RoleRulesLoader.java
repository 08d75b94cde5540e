package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.Catalogs;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.kernel.WorkspaceId;

/** Loads the role rules of workspaces with their current groups. */
public final class RoleRulesLoader {
    private final Catalogs catalogs;
    private final Groups groups;

    public RoleRulesLoader(Catalogs catalogs, Groups groups) {
        this.catalogs = catalogs;
        this.groups = groups;
    }

    public RoleRules in(WorkspaceId workspace) {
        return new RoleRules(catalogs.of(workspace.realm()), groups.all(workspace));
    }
}

package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.Catalogs;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.kernel.WorkspaceId;

/** The placement rules of workspaces, over their groups as they stand now. */
public final class Placements {
    private final Catalogs catalogs;
    private final Groups groups;

    public Placements(Catalogs catalogs, Groups groups) {
        this.catalogs = catalogs;
        this.groups = groups;
    }

    public Placement in(WorkspaceId workspace) {
        return new Placement(catalogs.of(workspace.realm()), groups.all(workspace));
    }
}

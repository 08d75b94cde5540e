package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.util.List;
import java.util.Optional;

/**
 * Creates the groups of the three default roles at a workspace's first use. Custom groups that are there already, as
 * after the import of a realm, are taken over at the same time: before anybody becomes a member, who would otherwise have
 * none of them.
 */
public final class RoleGroups {
    private final Groups groups;
    private final KeycloakGroups keycloak;
    private final Catalogs catalogs;
    private final GroupAdoption adoption;
    private final WorkspaceLocks locks;

    public RoleGroups(
            Groups groups, KeycloakGroups keycloak, Catalogs catalogs, GroupAdoption adoption, WorkspaceLocks locks) {
        this.groups = groups;
        this.keycloak = keycloak;
        this.catalogs = catalogs;
        this.adoption = adoption;
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
                groups.create(workspace, role.label(), role, permissions(workspace, role));
            }
        }
        if (existing.isEmpty()) {
            adoption.adoptAll(workspace);
        }
    }

    /** Builders keep what the workspace has granted them. */
    private PermissionSet permissions(WorkspaceId workspace, DefaultRole role) {
        PermissionCatalog catalog = catalogs.of(workspace.realm());
        return Optional.of(role)
                .filter(DefaultRole.BUILDER::equals)
                .flatMap(builder -> keycloak.permissionsOf(workspace, builder))
                .filter(kept ->
                        catalog.violations(kept).isEmpty() && kept.resources().isEmpty())
                .orElseGet(() -> catalog.initial(role));
    }
}

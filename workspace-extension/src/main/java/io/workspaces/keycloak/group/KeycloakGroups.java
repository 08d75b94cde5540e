package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.WorkspaceId;

/** Keycloak's organization groups, which stand for ours where Keycloak shows groups. */
public interface KeycloakGroups {
    /** @return the id of the new group */
    String create(WorkspaceId workspace, String name);

    /** Writes name and permission attributes. */
    void update(Group group);

    void remove(Group group);
}

package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Keycloak's organization groups that represent ours in Keycloak. */
public interface KeycloakGroups {
    /**
     * Creates a group, or takes an existing one of that name.
     *
     * @return the id of the group
     */
    String create(WorkspaceId workspace, String name);

    /** Writes name and permission attributes; creates the group again, with the same id, if it is gone. */
    void update(Group group);

    void remove(Group group);

    /** What a role's group grants that is there already; empty if there is none of ours. */
    Optional<PermissionSet> permissionsOf(WorkspaceId workspace, DefaultRole role);

    Optional<KeycloakGroup> find(WorkspaceId workspace, String id);

    /** The groups directly under the organization whose names begin with our prefix. */
    List<KeycloakGroup> claimed(WorkspaceId workspace);
}

package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Keycloak's organization groups, which stand for ours where Keycloak shows groups. */
public interface KeycloakGroups {
    /**
     * Makes a group, or takes one of that name that is there.
     *
     * @return the id of the group
     */
    String create(WorkspaceId workspace, String name);

    /** Writes name and permission attributes; makes the group anew, with its id, where it is gone. */
    void update(Group group);

    void remove(Group group);

    Optional<KeycloakGroup> find(WorkspaceId workspace, String id);

    /** Those directly under the organization whose names begin with our prefix. */
    List<KeycloakGroup> claimed(WorkspaceId workspace);
}

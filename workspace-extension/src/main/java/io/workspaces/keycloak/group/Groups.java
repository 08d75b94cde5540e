package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The roles and custom groups of workspaces. */
public interface Groups {
    /**
     * All groups of a workspace, as they are in the database now: the three roles first, then the custom groups by
     * name.
     */
    List<Group> all(WorkspaceId workspace);

    /** All groups of the realm's workspaces. */
    List<Group> ofRealm(String realm);

    /**
     * Whether the workspace has the groups of all three roles. Loads no entity, which could be outdated after a later
     * lock.
     */
    boolean rolesComplete(WorkspaceId workspace);

    Optional<Group> find(WorkspaceId workspace, String id);

    /** Adds a group together with its Keycloak organization group. */
    Group create(WorkspaceId workspace, String name, @Nullable DefaultRole role, PermissionSet permissions);

    /** Adds a group whose Keycloak group exists already. */
    void adopt(Group group);

    /** Stores a changed name or changed permissions, also in Keycloak's group. */
    void save(Group group);

    /** Removes the group, its memberships and, if it exists, Keycloak's group. */
    void remove(Group group);
}

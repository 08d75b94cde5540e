package io.workspaces.keycloak.queries.claims;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;

/**
 * An account's role, groups and permissions in one workspace.
 *
 * @param groups the custom groups by name
 * @param permissions the union of what role and groups grant
 */
public record ActiveMembership(
        WorkspaceId workspace, DefaultRole role, List<Group> groups, PermissionSet permissions) {}

package io.workspaces.keycloak.queries.claims;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account's role, groups and permissions in one workspace.
 *
 * @param groups the custom groups by name
 * @param permissions the union of what role and groups grant
 * @param until when it ends, if it does
 */
public record ActiveMembership(
        WorkspaceId workspace,
        DefaultRole role,
        List<Group> groups,
        PermissionSet permissions,
        @Nullable Instant until) {}

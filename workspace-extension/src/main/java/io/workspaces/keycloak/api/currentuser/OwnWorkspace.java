package io.workspaces.keycloak.api.currentuser;

import io.workspaces.keycloak.queries.claims.ActiveMembership;
import io.workspaces.keycloak.queries.directory.GroupRef;
import io.workspaces.keycloak.workspace.Workspace;
import java.util.List;

/** The JSON of a workspace in the list of the caller's own workspaces. */
record OwnWorkspace(String id, String alias, String name, String role, List<GroupRef> groups) {
    public static OwnWorkspace of(Workspace workspace, ActiveMembership membership) {
        return new OwnWorkspace(
                workspace.id().organization(),
                workspace.alias(),
                workspace.name(),
                membership.role().label(),
                membership.groups().stream()
                        .map(group -> new GroupRef(group.id(), group.name()))
                        .toList());
    }
}

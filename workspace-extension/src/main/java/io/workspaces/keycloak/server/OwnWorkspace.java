package io.workspaces.keycloak.server;

import io.workspaces.keycloak.directory.GroupRef;
import io.workspaces.keycloak.token.Standing;
import io.workspaces.keycloak.workspace.Workspace;
import java.util.List;

/** A workspace as the list of the caller's own has it. */
record OwnWorkspace(String id, String alias, String name, String role, List<GroupRef> groups) {
    static OwnWorkspace of(Workspace workspace, Standing standing) {
        return new OwnWorkspace(
                workspace.id().organization(),
                workspace.alias(),
                workspace.name(),
                standing.role().label(),
                standing.groups().stream()
                        .map(group -> new GroupRef(group.id(), group.name()))
                        .toList());
    }
}

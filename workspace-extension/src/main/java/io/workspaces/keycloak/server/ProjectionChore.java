package io.workspaces.keycloak.server;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Optional;

/** Lets Keycloak's memberships follow the rows of many members. */
final class ProjectionChore implements Chore {
    private static final int PIECE = 50;

    @Override
    public String name() {
        return "memberships that follow";
    }

    @Override
    public boolean step(Composition parts) {
        Optional<WorkspaceId> workspace = parts.pendingProjections().next();
        workspace.ifPresent(id -> {
            parts.enterRealm(id.realm());
            parts.followUp().catchUp(id, PIECE);
        });
        return workspace.isPresent();
    }
}

package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.AfterCommit;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.util.Optional;

/** Writes roles and groups of many members to Keycloak, step by step. */
final class PendingSyncTask implements BackgroundTask {
    /** Few, since each step holds the lock of the workspace, which the job that goes on there waits for. */
    private static final int BATCH_SIZE = 10;

    private final PassedOver passedOver = new PassedOver();

    @Override
    public String name() {
        return "membership sync";
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        Optional<WorkspaceId> workspace =
                passedOver.next(workspaces.system().members().pendingSyncs()::next);
        workspace.ifPresent(id -> {
            workspaces.enterRealm(id.realm());
            workspaces.system().members().membershipSync().catchUp(id, BATCH_SIZE);
            AfterCommit.run(workspaces.session(), () -> passedOver.done(id));
        });
        return workspace.isPresent();
    }
}

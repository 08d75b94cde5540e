package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.AfterCommit;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Imports the people who were in an organization before it was first used as a workspace. */
final class ExistingMemberImportTask implements BackgroundTask {
    private static final int BATCH_SIZE = 50;

    /** The last account that was looked at, per workspace. A node that has just started looks at all of them again. */
    private final Map<WorkspaceId, String> positions = new ConcurrentHashMap<>();

    private final PassedOver passedOver = new PassedOver();

    @Override
    public String name() {
        return "adoption";
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        Optional<WorkspaceId> next =
                passedOver.next(workspaces.system().members().pendingImports()::next);
        next.ifPresent(workspace -> {
            workspaces.enterRealm(workspace.realm());
            String position = workspaces
                    .system()
                    .members()
                    .existingMemberImport()
                    .step(workspace, positions.getOrDefault(workspace, ""), BATCH_SIZE);
            // If the step is rolled back, it is done again.
            AfterCommit.run(workspaces.session(), () -> remember(workspace, position));
            AfterCommit.run(workspaces.session(), () -> passedOver.done(workspace));
        });
        return next.isPresent();
    }

    private void remember(WorkspaceId workspace, String position) {
        if (position.isEmpty()) {
            positions.remove(workspace);
        } else {
            positions.put(workspace, position);
        }
    }
}

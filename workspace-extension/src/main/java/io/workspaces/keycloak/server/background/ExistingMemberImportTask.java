package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.AfterCommit;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Adopts the people who were in an organization before it was first used as a workspace. */
final class ExistingMemberImportTask implements BackgroundTask {
    private static final int BATCH_SIZE = 50;

    /** Per workspace the last account that is done with; a node that has started looks at all of them again. */
    private final Map<WorkspaceId, String> places = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "adoption";
    }

    @Override
    public boolean step(WorkspacesSession parts) {
        Optional<WorkspaceId> next = parts.system().members().pendingImports().next();
        next.ifPresent(workspace -> {
            parts.enterRealm(workspace.realm());
            String place = parts.system()
                    .members()
                    .existingMemberImport()
                    .step(workspace, places.getOrDefault(workspace, ""), BATCH_SIZE);
            // A piece that is rolled back is done again.
            AfterCommit.run(parts.session(), () -> remember(workspace, place));
        });
        return next.isPresent();
    }

    private void remember(WorkspaceId workspace, String place) {
        if (place.isEmpty()) {
            places.remove(workspace);
        } else {
            places.put(workspace, place);
        }
    }
}

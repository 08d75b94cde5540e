package io.workspaces.keycloak.server;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Adopts the people who were in an organization before it was first used as a workspace. */
final class AdoptionChore implements Chore {
    private static final int PIECE = 50;

    /** Per workspace the last account that is done with; a node that has started looks at all of them again. */
    private final Map<WorkspaceId, String> places = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "adoption";
    }

    @Override
    public boolean step(Composition parts) {
        Optional<WorkspaceId> next = parts.adoptions().next();
        next.ifPresent(workspace -> {
            parts.enterRealm(workspace.realm());
            String place = parts.system().adoptAll().step(workspace, places.getOrDefault(workspace, ""), PIECE);
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

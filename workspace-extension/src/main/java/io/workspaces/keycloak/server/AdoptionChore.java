package io.workspaces.keycloak.server;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Adopts the people who were in an organization before it was first used as a workspace. */
final class AdoptionChore implements Chore {
    private static final int PIECE = 50;

    /** Per workspace the account that was looked at last; a node that starts begins anew, past those adopted. */
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
            if (place.isEmpty()) {
                places.remove(workspace);
            } else {
                places.put(workspace, place);
            }
        });
        return next.isPresent();
    }
}

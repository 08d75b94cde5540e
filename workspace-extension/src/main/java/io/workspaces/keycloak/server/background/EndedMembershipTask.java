package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Archives members whose membership has ended, a workspace at a time. Several nodes may do so at once: each looks again
 * under the workspace's lock. A workspace in which it fails is passed over until the next round.
 */
final class EndedMembershipTask implements BackgroundTask {
    private static final int BATCH_SIZE = 50;

    private @Nullable String reached;

    @Override
    public String name() {
        return "ended memberships";
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        @Nullable String before = reached;
        Optional<WorkspaceId> next = workspaces.system().members().members().nextWithEnded(before);
        reached = next.map(WorkspaceId::organization).orElse(null);
        next.ifPresent(id -> {
            workspaces.enterRealm(id.realm());
            if (workspaces.system().members().endedMemberships().settleSome(id, BATCH_SIZE)) {
                reached = before;
            }
        });
        return next.isPresent();
    }
}

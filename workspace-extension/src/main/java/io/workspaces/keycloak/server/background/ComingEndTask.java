package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.ComingEnds;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has mails sent about memberships that end. A workspace in which it fails is passed over until the next round. */
final class ComingEndTask implements BackgroundTask {
    private static final int BATCH_SIZE = 200;

    private final Rhythm rhythm;
    private @Nullable String reached;

    ComingEndTask(Duration every) {
        rhythm = new Rhythm(every);
    }

    @Override
    public String name() {
        return "ends of memberships";
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        Instant now = workspaces.clock().instant();
        if (!rhythm.isDue(now)) {
            return false;
        }
        ComingEnds ends = workspaces.system().members().comingEnds();
        @Nullable String before = reached;
        Optional<WorkspaceId> next = ends.next(before);
        reached = next.map(WorkspaceId::organization).orElse(null);
        if (next.isEmpty()) {
            rhythm.done(now);
            return false;
        }
        workspaces.enterRealm(next.get().realm());
        if (ends.tellSome(next.get(), BATCH_SIZE)) {
            reached = before;
        }
        return true;
    }
}

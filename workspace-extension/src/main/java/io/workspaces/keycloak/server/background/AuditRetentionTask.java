package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Deletes audit entries that have passed the retention time of their workspace; looks at each workspace once a day. */
final class AuditRetentionTask implements BackgroundTask {
    private static final Duration EVERY = Duration.ofDays(1);
    private static final int BATCH_SIZE = 1000;

    private final Deque<WorkspaceId> waiting = new ArrayDeque<>();
    private final Rhythm rhythm = new Rhythm(EVERY);

    @Override
    public String name() {
        return "audit retention";
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        Instant now = workspaces.clock().instant();
        if (waiting.isEmpty()) {
            if (!rhythm.isDue(now)) {
                return false;
            }
            waiting.addAll(workspaces.system().workspaces().records().all());
            rhythm.done(now);
        }
        WorkspaceId workspace = waiting.poll();
        if (workspace == null) {
            return false;
        }
        Instant before = now.minus(
                workspaces.system().workspaces().records().settings(workspace).auditRetention());
        if (workspaces.system().queries().auditLog().purge(workspace, before, BATCH_SIZE) == BATCH_SIZE) {
            waiting.addFirst(workspace);
        }
        return !waiting.isEmpty();
    }
}

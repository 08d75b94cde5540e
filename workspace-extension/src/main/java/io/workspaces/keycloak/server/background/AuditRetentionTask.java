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
    private Instant nextRound = Instant.MIN;

    @Override
    public String name() {
        return "audit retention";
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        Instant now = workspaces.clock().instant();
        if (waiting.isEmpty()) {
            if (now.isBefore(nextRound)) {
                return false;
            }
            waiting.addAll(workspaces.system().workspaces().records().all());
            nextRound = now.plus(EVERY);
        }
        WorkspaceId workspace = waiting.peek();
        if (workspace == null) {
            return false;
        }
        Instant before = now.minus(
                workspaces.system().workspaces().records().settings(workspace).auditRetention());
        if (workspaces.system().queries().auditLog().purge(workspace, before, BATCH_SIZE) < BATCH_SIZE) {
            waiting.remove();
        }
        return !waiting.isEmpty();
    }
}

package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.bulk.keycloak.BulkWakeUp;
import io.workspaces.keycloak.bulk.keycloak.BulkWorker;
import io.workspaces.keycloak.server.wiring.BulkComposition;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.time.Clock;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** The node's thread for bulk invitations: from the end of start-up to the shutdown. */
public final class BulkWork implements ProviderEventListener, AutoCloseable {
    private final BulkWorker node;

    public BulkWork(KeycloakSessionFactory factory, Clock clock) {
        this.node = new BulkWorker(
                factory,
                session -> {
                    WorkspacesSession parts = WorkspacesSession.of(session);
                    return new BulkComposition(parts, parts.auditRows());
                },
                clock);
    }

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent && !Environment.isNonServerMode()) {
            node.start();
        } else if (event instanceof BulkWakeUp.JobWaiting) {
            node.wake();
        }
    }

    @Override
    public void close() {
        node.close();
    }
}

package io.workspaces.keycloak.server;

import io.workspaces.keycloak.invitation.bulk.keycloak.BulkCalls;
import io.workspaces.keycloak.invitation.bulk.keycloak.BulkNode;
import java.time.Clock;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** The node's thread for bulk invitations: from the end of start-up to the shutdown. */
final class BulkWork implements ProviderEventListener, AutoCloseable {
    private final BulkNode node;

    BulkWork(KeycloakSessionFactory factory, Clock clock) {
        this.node = new BulkNode(
                factory,
                session -> {
                    Composition parts = Composition.of(session);
                    return new BulkComposition(parts, parts.auditRows());
                },
                clock);
    }

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent && !Environment.isNonServerMode()) {
            node.start();
        } else if (event instanceof BulkCalls.JobWaiting) {
            node.wake();
        }
    }

    @Override
    public void close() {
        node.close();
    }
}

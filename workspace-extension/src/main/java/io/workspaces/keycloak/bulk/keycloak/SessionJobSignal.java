package io.workspaces.keycloak.bulk.keycloak;

import io.workspaces.keycloak.bulk.JobSignal;
import io.workspaces.keycloak.persistence.AfterCommit;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/** Publishes {@link JobWaiting} to the listeners of this node. */
public record SessionJobSignal(KeycloakSession session) implements JobSignal {
    /** A job waits. */
    public static final class JobWaiting implements ProviderEvent {}

    @Override
    public void afterCommit() {
        AfterCommit.publish(session, new JobWaiting());
    }
}

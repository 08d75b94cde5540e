package io.workspaces.keycloak.bulk.keycloak;

import io.workspaces.keycloak.persistence.AfterCommit;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/** Tells this node that there is a job, which it else would find out some seconds later. */
public final class BulkWakeUp {
    /** Published to this node's listeners. */
    public static final class JobWaiting implements ProviderEvent {}

    private BulkWakeUp() {}

    public static void call(KeycloakSession session) {
        session.getKeycloakSessionFactory().publish(new JobWaiting());
    }

    public static void callAfterCommit(KeycloakSession session) {
        AfterCommit.publish(session, new JobWaiting());
    }
}

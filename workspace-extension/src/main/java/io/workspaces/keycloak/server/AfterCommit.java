package io.workspaces.keycloak.server;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderEvent;

/** Publishes an event once the session's transaction has been committed. */
final class AfterCommit {
    private AfterCommit() {}

    static void publish(KeycloakSession session, ProviderEvent event) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                factory.publish(event);
            }

            @Override
            protected void rollbackImpl() {
                // What was to be told did not happen.
            }
        });
    }
}

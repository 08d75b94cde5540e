package io.workspaces.keycloak.persistence;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderEvent;

/** Does something once the session's transaction has been committed. */
public final class AfterCommit {
    private AfterCommit() {}

    public static void publish(KeycloakSession session, ProviderEvent event) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        run(session, () -> factory.publish(event));
    }

    public static void run(KeycloakSession session, Runnable action) {
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                action.run();
            }

            @Override
            protected void rollbackImpl() {
                // What the action follows did not happen.
            }
        });
    }
}

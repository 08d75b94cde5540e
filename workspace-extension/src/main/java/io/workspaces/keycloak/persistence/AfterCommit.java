package io.workspaces.keycloak.persistence;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakSessionTask;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.provider.ProviderEvent;

/** Runs work after the session's transaction has been committed; a rollback discards the work. */
public final class AfterCommit {
    private static final Logger LOG = Logger.getLogger(AfterCommit.class);

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
                // Nothing to do: the transaction did not take place.
            }
        });
    }

    /**
     * Runs work in a session and transaction of its own. For work that something else repeats if it fails. A failure is
     * logged; if it were thrown, a request that has succeeded would be answered with an error.
     *
     * @param failure the log message for a failure
     */
    public static void inRealm(KeycloakSession session, String realm, String failure, Consumer<KeycloakSession> work) {
        runLogged(session, realm, failure, work, KeycloakModelUtils::runJobInTransaction);
    }

    /**
     * Like {@link #inRealm}, for work that nothing else repeats: tries again as long as only contention with others
     * makes it fail.
     */
    public static void insistInRealm(
            KeycloakSession session, String realm, String failure, Consumer<KeycloakSession> work) {
        runLogged(
                session,
                realm,
                failure,
                work,
                (factory, job) -> Attempts.in(factory, own -> {
                    job.run(own);
                    return realm;
                }));
    }

    private static void runLogged(
            KeycloakSession session,
            String realm,
            String failure,
            Consumer<KeycloakSession> work,
            BiConsumer<KeycloakSessionFactory, KeycloakSessionTask> transaction) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        run(session, () -> {
            try {
                transaction.accept(factory, own -> {
                    SessionRealm.enter(own, realm);
                    work.accept(own);
                });
            } catch (RuntimeException e) {
                FailureLog.warn(LOG, failure, e);
            }
        });
    }
}

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

/** Does something once the session's transaction has been committed, and nothing if it is rolled back. */
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
                // What the action follows did not happen.
            }
        });
    }

    /**
     * In a transaction and a session of its own, for what is tried again anyhow. What fails is logged: thrown on, it would
     * answer a request that has succeeded with an error.
     *
     * @param failure what the log says if it fails
     */
    public static void inRealm(KeycloakSession session, String realm, String failure, Consumer<KeycloakSession> work) {
        runLogged(session, realm, failure, work, KeycloakModelUtils::runJobInTransaction);
    }

    /** Like {@link #inRealm}, for what nobody comes back to: again while only others at the same rows are in the way. */
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
                LOG.warn(failure, e);
            }
        });
    }
}

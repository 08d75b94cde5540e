package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.persistence.Attempts;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What follows a commit, in a transaction of its own. What fails is logged: the request has succeeded. */
final class Afterwards {
    private static final Logger LOG = Logger.getLogger(Afterwards.class);

    private Afterwards() {}

    /** For what is tried again anyhow. */
    static void run(KeycloakSession session, String realm, String what, Consumer<KeycloakSession> work) {
        after(
                session,
                what,
                factory -> KeycloakModelUtils.runJobInTransaction(factory, job -> work.accept(in(realm, job))));
    }

    /** For what nobody comes back to: tried again while only others at the same rows are in the way. */
    static void insist(KeycloakSession session, String realm, String what, Consumer<KeycloakSession> work) {
        after(
                session,
                what,
                factory -> Attempts.in(factory, job -> {
                    work.accept(in(realm, job));
                    return what;
                }));
    }

    private static KeycloakSession in(String realm, KeycloakSession job) {
        job.getContext().setRealm(job.realms().getRealm(realm));
        return job;
    }

    private static void after(KeycloakSession session, String what, Consumer<KeycloakSessionFactory> work) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                try {
                    work.accept(factory);
                } catch (RuntimeException e) {
                    LOG.warnf(e, "%s did not happen", what);
                }
            }

            @Override
            protected void rollbackImpl() {
                // There is nothing to follow.
            }
        });
    }
}

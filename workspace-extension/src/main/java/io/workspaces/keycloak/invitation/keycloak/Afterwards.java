package io.workspaces.keycloak.invitation.keycloak;

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

    static void run(KeycloakSession session, String realm, String what, Consumer<KeycloakSession> work) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                try {
                    KeycloakModelUtils.runJobInTransaction(factory, job -> {
                        job.getContext().setRealm(job.realms().getRealm(realm));
                        work.accept(job);
                    });
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

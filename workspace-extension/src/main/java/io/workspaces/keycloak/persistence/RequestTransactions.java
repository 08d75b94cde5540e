package io.workspaces.keycloak.persistence;

import java.util.function.Function;
import org.keycloak.models.KeycloakSession;

/**
 * Transactions apart from that of a request, with a Keycloak session of its own for each. Keycloak 26.7 ends that of the
 * request when the answer has been sent, unless it has ended already; nothing can be enlisted in it then.
 *
 * @param modules what works in such a session
 */
public record RequestTransactions<M>(KeycloakSession session, Function<KeycloakSession, M> modules) {
    public <T> T with(String realm, Function<M, T> work) {
        return Attempts.in(session.getKeycloakSessionFactory(), own -> {
            SessionRealm.enter(own, realm);
            return work.apply(modules.apply(own));
        });
    }

    /**
     * Ends the transaction of the request, so that it keeps no connection, no lock and no time limit while whoever sends or
     * reads takes their time. What follows needs {@link #with}.
     */
    public void end() {
        session.getTransactionManager().commit();
    }
}

package io.workspaces.keycloak.bulk.keycloak;

import io.workspaces.keycloak.bulk.BulkModule;
import io.workspaces.keycloak.bulk.JobStores;
import io.workspaces.keycloak.bulk.JobTransactions;
import io.workspaces.keycloak.persistence.Attempts;
import io.workspaces.keycloak.persistence.SessionRealm;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;

/**
 * Transactions of a request, with a Keycloak session of its own for each. Keycloak 26.7 ends that of the request when the
 * answer has been sent, unless it has ended already; nothing can be enlisted in it then.
 */
public record RequestTransactions(KeycloakSession session, Function<KeycloakSession, BulkModule> bulk)
        implements JobTransactions {
    @Override
    public <T> T run(String realm, Function<JobStores, T> work) {
        return with(realm, own -> work.apply(own.stores()));
    }

    @Override
    public <T> T with(String realm, Function<BulkModule, T> work) {
        return Attempts.in(session.getKeycloakSessionFactory(), own -> {
            SessionRealm.enter(own, realm);
            return work.apply(bulk.apply(own));
        });
    }

    @Override
    public void endRequest() {
        session.getTransactionManager().commit();
    }
}

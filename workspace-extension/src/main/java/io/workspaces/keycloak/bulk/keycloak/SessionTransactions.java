package io.workspaces.keycloak.bulk.keycloak;

import io.workspaces.keycloak.bulk.JobStores;
import io.workspaces.keycloak.bulk.JobTransactions;
import io.workspaces.keycloak.persistence.Attempts;
import io.workspaces.keycloak.persistence.SessionRealm;
import java.util.function.Function;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** A Keycloak session of its own for each transaction. */
public final class SessionTransactions implements JobTransactions {
    private final KeycloakSessionFactory factory;
    private final BulkParts.Source parts;

    public SessionTransactions(KeycloakSessionFactory factory, BulkParts.Source parts) {
        this.factory = factory;
        this.parts = parts;
    }

    @Override
    public <T> T run(String realm, Function<JobStores, T> work) {
        return Attempts.in(factory, session -> {
            SessionRealm.enter(session, realm);
            return work.apply(parts.of(session).stores());
        });
    }

    <T> T inRealm(String realm, Function<BulkParts, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            SessionRealm.enter(session, realm);
            return work.apply(parts.of(session));
        });
    }

    <T> T anywhere(Function<BulkParts, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> work.apply(parts.of(session)));
    }
}

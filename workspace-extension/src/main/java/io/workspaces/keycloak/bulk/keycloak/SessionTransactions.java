package io.workspaces.keycloak.bulk.keycloak;

import io.opentelemetry.api.trace.Span;
import io.workspaces.keycloak.bulk.BulkModule;
import io.workspaces.keycloak.persistence.SessionRealm;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.tracing.TracingProviderUtil;

/** A Keycloak session of its own for each transaction. */
final class SessionTransactions {
    private final KeycloakSessionFactory factory;
    private final Function<KeycloakSession, BulkModule> bulk;

    SessionTransactions(KeycloakSessionFactory factory, Function<KeycloakSession, BulkModule> bulk) {
        this.factory = factory;
        this.bulk = bulk;
    }

    <T> T inRealm(String realm, Function<BulkModule, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            SessionRealm.enter(session, realm);
            return work.apply(bulk.apply(session));
        });
    }

    /** The same as a span of Keycloak's traces. */
    <T> T chunk(String realm, String job, Function<BulkModule, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            SessionRealm.enter(session, realm);
            return TracingProviderUtil.getTracingProvider(session).trace("workspaces", "job chunk", (Span span) -> {
                span.setAttribute("workspaces.job.id", job);
                return work.apply(bulk.apply(session));
            });
        });
    }

    <T> T anywhere(Function<BulkModule, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> work.apply(bulk.apply(session)));
    }
}

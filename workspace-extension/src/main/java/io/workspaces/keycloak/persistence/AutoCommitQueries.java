package io.workspaces.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Reads with a single statement, without a transaction. For a small request, to begin and end a transaction costs as
 * much as the statement itself.
 */
public final class AutoCommitQueries {
    private final KeycloakSession session;
    private final EntityManager em;

    public AutoCommitQueries(KeycloakSession session, EntityManager em) {
        this.session = session;
        this.em = em;
    }

    /**
     * Runs a query in the request's transaction if that has a connection: it may have written what the query reads, and
     * requests that hold one connection while they wait for another could block each other. Otherwise uses a connection
     * of its own and returns it to the pool.
     *
     * @param query executes one statement and does not use the entity manager after it returns
     */
    public <R> R read(Function<EntityManager, R> query) {
        if (hasConnection()) {
            return query.apply(em);
        }
        List<R> result = new ArrayList<>(1);
        KeycloakModelUtils.suspendJtaTransaction(session.getKeycloakSessionFactory(), () -> {
            try (EntityManager own = em.getEntityManagerFactory().createEntityManager()) {
                result.add(query.apply(own));
            }
        });
        return result.get(0);
    }

    /** The same by JDBC, see {@link JdbcQuery#rows}: for a small statement, Hibernate takes as long as everything else. */
    public <T> List<T> select(String query, List<?> values, JdbcQuery.RowReader<T> reader) {
        if (hasConnection()) {
            // Hibernate does not know which of its pending changes concern the query.
            em.flush();
        }
        return read(own -> JdbcQuery.rows(own, query, values, reader));
    }

    private boolean hasConnection() {
        return em.unwrap(SharedSessionContractImplementor.class)
                .getJdbcCoordinator()
                .getLogicalConnection()
                .isPhysicallyConnected();
    }
}

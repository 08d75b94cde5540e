package io.workspaces.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Reads with one statement where nothing else may be asked of the database. To begin a transaction and to
 * end it costs a small request as much as its statement, so that such a one does without.
 */
public final class AutoCommitQueries {
    private final KeycloakSession session;
    private final EntityManager em;

    public AutoCommitQueries(KeycloakSession session, EntityManager em) {
        this.session = session;
        this.em = em;
    }

    /**
     * In the request's transaction where that has a connection: it may have written what is asked for, and
     * requests that wait for a second connection while they hold one could stop each other. Otherwise by a
     * connection of its own, which is back in the pool afterwards.
     *
     * @param query executes one statement and is done with the entity manager when it returns
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

    /**
     * The same by JDBC: with so small a statement Hibernate takes as long as the rest.
     *
     * @param query names tables in braces, which become those of Keycloak's schema
     * @param values its parameters, in their order
     */
    public <T> List<T> select(String query, List<?> values, RowReader<T> reader) {
        if (hasConnection()) {
            // Hibernate does not know which of its changes concern the query.
            em.flush();
        }
        return read(own -> {
            String ofTables = KeycloakSchema.tables(query, own);
            return own.unwrap(Session.class).doReturningWork(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(ofTables)) {
                    for (int i = 0; i < values.size(); i++) {
                        statement.setObject(i + 1, values.get(i));
                    }
                    return rows(statement, reader);
                }
            });
        });
    }

    private static <T> List<T> rows(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        }
        return rows;
    }

    /** Reads the row at which a result stands. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private boolean hasConnection() {
        return em.unwrap(SharedSessionContractImplementor.class)
                .getJdbcCoordinator()
                .getLogicalConnection()
                .isPhysicallyConnected();
    }
}

package io.workspaces.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.hibernate.Session;

/** Writes many rows in JDBC batches on the session's connection. Flush first what the statement has to see. */
public final class JdbcBatch {
    private static final int SIZE = 500;

    private JdbcBatch() {}

    /**
     * Executes a statement for each row, in order.
     *
     * @param update names tables in braces, which become those of Keycloak's schema
     */
    public static <T> void run(EntityManager em, String update, Collection<T> rows, Binder<T> binder) {
        if (rows.isEmpty()) {
            return;
        }
        String ofTables = KeycloakSchema.tables(update, em);
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ofTables)) {
                int pending = 0;
                for (T row : rows) {
                    binder.bind(statement, row);
                    statement.addBatch();
                    if (++pending % SIZE == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
            }
        });
    }

    /** Sets the parameters of one row. */
    public interface Binder<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }
}

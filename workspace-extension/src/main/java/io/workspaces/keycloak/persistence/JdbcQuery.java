package io.workspaces.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Reads rows by JDBC on an entity manager's connection. Flush first what the statement has to see. */
public final class JdbcQuery {
    private JdbcQuery() {}

    /** Reads the current row of a result, by {@link Column}s. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Executes one statement.
     *
     * @param query names tables in braces, which become those of Keycloak's schema
     * @param values its parameters, in order
     */
    public static <T> List<T> rows(EntityManager em, String query, List<?> values, RowReader<T> reader) {
        String ofTables = KeycloakSchema.tables(query, em);
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ofTables)) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                return rows(statement, reader);
            }
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
}

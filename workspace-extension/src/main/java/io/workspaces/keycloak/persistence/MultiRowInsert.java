package io.workspaces.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.util.JpaUtils;

/**
 * Inserts many rows per statement, which every driver sends in one go. A statement has few enough parameters for the
 * database with the lowest limit (SQL Server, 2,100).
 */
public final class MultiRowInsert {
    private static final int MAX_PARAMETERS = 2_000;

    private final String table;
    private final String columns;
    private final int width;

    /** @param columns comma-separated names */
    public MultiRowInsert(String table, String columns) {
        this.table = table;
        this.columns = columns;
        this.width = columns.split(",", -1).length;
    }

    /** Returns a row's values in the order of the columns; only texts may be null. */
    public interface Binder<T> {
        @Nullable
        Object[] values(T row);
    }

    public <T> void run(EntityManager em, List<T> rows, Binder<T> binder) {
        String head = "insert into " + JpaUtils.getTableNameForNativeQuery(table, em) + " (" + columns + ") values ";
        em.unwrap(Session.class).doWork(connection -> {
            int most = oneRowOnly(connection) ? 1 : MAX_PARAMETERS / width;
            for (int from = 0; from < rows.size(); from += most) {
                insert(connection, head, rows.subList(from, Math.min(rows.size(), from + most)), binder);
            }
        });
    }

    /** Oracle supports multi-row values since version 23. */
    private static boolean oneRowOnly(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().startsWith("Oracle")
                && connection.getMetaData().getDatabaseMajorVersion() < 23;
    }

    private <T> void insert(Connection connection, String head, List<T> rows, Binder<T> binder) throws SQLException {
        String row = "(" + "?,".repeat(width - 1) + "?)";
        String sql = head + (row + ",").repeat(rows.size() - 1) + row;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (T one : rows) {
                for (Object value : binder.values(one)) {
                    bind(statement, parameter++, value);
                }
            }
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, Types.VARCHAR);
        } else if (value instanceof String text) {
            statement.setString(parameter, text);
        } else if (value instanceof Long number) {
            statement.setLong(parameter, number);
        } else if (value instanceof Integer number) {
            statement.setInt(parameter, number);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(parameter, bytes);
        } else {
            throw new IllegalArgumentException("no column has values of this type");
        }
    }
}

package io.workspaces.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.jdbc.Work;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a table with where their values come from, for statements by JDBC on the session's connection. Flush first
 * what a statement has to see.
 */
public final class Values<T> {
    /** Few enough for the database with the lowest limit (SQL Server, 2,100). */
    private static final int MAX_PARAMETERS = 2_000;

    private static final int BATCH_SIZE = 500;

    private final List<Value<T, ?>> values = new ArrayList<>();

    /** A column's value in a row. */
    public interface Source<T, V> {
        @Nullable
        V of(T row);
    }

    private record Value<T, V>(Column<V> column, Source<T, V> source) {
        void bind(PreparedStatement statement, int parameter, T row) throws SQLException {
            column.bind(statement, parameter, source.of(row));
        }
    }

    public <V> Values<T> with(Column<V> column, Source<T, V> source) {
        values.add(new Value<>(column, source));
        return this;
    }

    public Values<T> with(Values<T> more) {
        values.addAll(more.values);
        return this;
    }

    /** Many rows a statement, which every driver sends in one go. */
    public void insert(EntityManager em, List<T> rows) {
        String names = values.stream().map(value -> value.column.name()).collect(Collectors.joining(", "));
        String head = KeycloakSchema.tables("insert into " + table() + " (" + names + ") values ", em);
        work(em, connection -> {
            int most = oneRowOnly(connection) ? 1 : MAX_PARAMETERS / values.size();
            for (int from = 0; from < rows.size(); from += most) {
                insert(connection, head, rows.subList(from, Math.min(rows.size(), from + most)));
            }
        });
    }

    /** Oracle knows multi-row values from 23 on. */
    private static boolean oneRowOnly(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().startsWith("Oracle")
                && connection.getMetaData().getDatabaseMajorVersion() < 23;
    }

    private void insert(Connection connection, String head, List<T> rows) throws SQLException {
        String row = "(" + "?,".repeat(values.size() - 1) + "?)";
        String sql = head + (row + ",").repeat(rows.size() - 1) + row;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (T one : rows) {
                bind(statement, parameter, one);
                parameter += values.size();
            }
            statement.executeUpdate();
        }
    }

    /** Writes these values to the row that others tell, for each of many, in their order. */
    public void update(EntityManager em, Collection<T> rows, Values<T> where) {
        new Values<T>()
                .with(this)
                .with(where)
                .execute(em, "update " + table() + " set " + assigned(", ") + where(where), rows);
    }

    /** Deletes the row that these values tell, for each of many, in their order. */
    public void delete(EntityManager em, Collection<T> rows) {
        execute(em, "delete from " + table() + where(this), rows);
    }

    /**
     * Executes a statement for each row, in their order, by JDBC batches.
     *
     * @param statement has these values as its parameters; tables are in braces, which become those of Keycloak's schema
     */
    public void execute(EntityManager em, String statement, Collection<T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String ofTables = KeycloakSchema.tables(statement, em);
        work(em, connection -> {
            try (PreparedStatement batch = connection.prepareStatement(ofTables)) {
                int pending = 0;
                for (T row : rows) {
                    bind(batch, 1, row);
                    batch.addBatch();
                    if (++pending % BATCH_SIZE == 0) {
                        batch.executeBatch();
                    }
                }
                batch.executeBatch();
            }
        });
    }

    /** Hibernate logs what a driver says, and drivers say all values of a batch. */
    private static void work(EntityManager em, Work work) {
        em.unwrap(Session.class).doWork(connection -> {
            try {
                work.execute(connection);
            } catch (SQLException refused) {
                throw FailureLog.withoutValues(refused);
            }
        });
    }

    private void bind(PreparedStatement statement, int from, T row) throws SQLException {
        int parameter = from;
        for (Value<T, ?> value : values) {
            value.bind(statement, parameter++, row);
        }
    }

    private String table() {
        return values.get(0).column.table().braced();
    }

    private static String where(Values<?> key) {
        return " where " + key.assigned(" and ");
    }

    /** What stands after {@code set}. */
    public String assignments() {
        return assigned(", ");
    }

    private String assigned(String separator) {
        return values.stream().map(value -> value.column.name() + " = ?").collect(Collectors.joining(separator));
    }
}

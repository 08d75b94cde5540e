package io.workspaces.benchmarks.measure;

import io.workspaces.localserver.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How PostgreSQL would execute statements whose values it does not know.
 *
 * @param large names of the tables that should not be read as a whole
 */
record Plans(Connection connection, List<String> large) implements AutoCloseable {
    static final int MANY_ROWS = 100_000;
    private static final String LARGE = "select relname from pg_class where relkind = 'r' and reltuples > " + MANY_ROWS;
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+");

    /** Connects so that the driver leaves numbers for values as they are. */
    static Plans in(Database database) throws SQLException {
        Connection connection = DriverManager.getConnection(
                database.url() + "?preferQueryMode=simple", database.user(), database.password());
        return new Plans(connection, column(connection, LARGE));
    }

    /** The plan, or why there is none: not every statement can be read again without its values. */
    String of(String query) {
        try {
            return String.join("\n", column(connection, "explain (generic_plan) " + renumbered(query)));
        } catch (SQLException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /** Without gaps: of a list of values only the first one is left. */
    private static String renumbered(String query) {
        Map<String, String> numbers = new LinkedHashMap<>();
        return PARAMETER
                .matcher(query)
                .replaceAll(parameter ->
                        "\\" + numbers.computeIfAbsent(parameter.group(), found -> "$" + (numbers.size() + 1)));
    }

    /** The large tables that a plan reads from the beginning to the end. */
    List<String> scannedBy(String plan) {
        return large.stream()
                .filter(table -> Pattern.compile("Seq Scan on " + table + "\\b")
                        .matcher(plan)
                        .find())
                .toList();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}

package io.workspaces.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.workspaces.localserver.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads every text and binary column of every table, while Keycloak runs. */
final class DatabaseScan implements AutoCloseable {
    private static final String COLUMNS = """
            SELECT table_name, column_name FROM information_schema.columns
            WHERE table_schema = 'PUBLIC' AND (data_type LIKE '%CHARACTER%' OR data_type LIKE '%BINARY%')
            ORDER BY table_name, ordinal_position
            """;

    private final Connection connection;

    DatabaseScan(Database database) throws SQLException {
        this.connection = database.connect();
    }

    /** The columns that can hold text in any form, by table. */
    Map<String, List<String>> columns() throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return columns;
    }

    /** The places, as table.column, where a text stands in clear. */
    Set<String> places(String text) throws SQLException {
        Set<String> places = new TreeSet<>();
        for (Map.Entry<String, List<String>> table : columns().entrySet()) {
            search(table.getKey(), table.getValue(), text, places);
        }
        return places;
    }

    private void search(String table, List<String> columns, String text, Set<String> places) throws SQLException {
        String names = "\"" + String.join("\", \"", columns) + "\"";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + names + " FROM \"" + table + "\"")) {
            while (rows.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    byte[] bytes = rows.getBytes(i + 1);
                    if (bytes != null && new String(bytes, UTF_8).contains(text)) {
                        places.add(table + "." + columns.get(i));
                    }
                }
            }
        }
    }

    /** One row of a table, each binary value as the start of its hexadecimal digits. */
    Map<String, String> firstRow(String table, String condition) throws SQLException {
        Map<String, String> row = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT * FROM " + table + " WHERE " + condition + " LIMIT 1")) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.put(rows.getMetaData().getColumnLabel(i), text(rows.getObject(i)));
                }
            }
        }
        return row;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}

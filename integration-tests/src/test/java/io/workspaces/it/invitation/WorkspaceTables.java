package io.workspaces.it.invitation;

import io.workspaces.localserver.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The product's tables, past the server: for what time alone would do, and to see what is left. */
record WorkspaceTables(Database database) {
    /** Lets an invitation have expired. */
    void expire(String member) {
        update("update WSP_INVITATION set EXPIRES_AT = 1 where MEMBER_ID = ?", member);
    }

    int update(String statement, String value) {
        try (Connection connection = open();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setString(1, value);
            return update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The tables that have rows which one of the columns ties to the value, with their number. */
    Map<String, Integer> rows(String column, String value) {
        Map<String, Integer> found = new TreeMap<>();
        try (Connection connection = open()) {
            for (Map.Entry<String, Set<String>> table : tables(connection).entrySet()) {
                int rows = table.getValue().contains(column) ? count(connection, table.getKey(), column, value) : 0;
                if (rows > 0) {
                    found.put(table.getKey(), rows);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return found;
    }

    /** The tables that name neither realm nor workspace, whose rows a deletion would not find. */
    Set<String> unowned() {
        try (Connection connection = open()) {
            Map<String, Set<String>> tables = tables(connection);
            tables.values().removeIf(columns -> columns.contains("REALM_ID") || columns.contains("ORG_ID"));
            return tables.keySet();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** All tables of ours with their columns. */
    private static Map<String, Set<String>> tables(Connection connection) throws SQLException {
        Map<String, Set<String>> tables = new TreeMap<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, null, null, null)) {
            while (columns.next()) {
                String table = columns.getString("TABLE_NAME").toUpperCase(Locale.ROOT);
                if (table.startsWith("WSP_")) {
                    tables.computeIfAbsent(table, name -> new TreeSet<>())
                            .add(columns.getString("COLUMN_NAME").toUpperCase(Locale.ROOT));
                }
            }
        }
        return tables;
    }

    private static int count(Connection connection, String table, String column, String value) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select count(*) from " + table + " where " + column + " = ?")) {
            query.setString(1, value);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private Connection open() throws SQLException {
        return database.connect();
    }
}

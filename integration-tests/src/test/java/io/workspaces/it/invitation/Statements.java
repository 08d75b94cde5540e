package io.workspaces.it.invitation;

import io.workspaces.localserver.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What H2 is asked about invitations and members, by whomever: chores of the server ask about them now and then. */
record Statements(Database database) {
    /** The statements that something needs, with how often each is executed. */
    Map<String, Integer> during(Runnable work) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set query_statistics false");
            statement.execute("set query_statistics true");
            work.run();
            return executed(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Map<String, Integer> executed(Statement statement) throws SQLException {
        Map<String, Integer> executed = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(
                "select sql_statement, execution_count from information_schema.query_statistics")) {
            while (rows.next()) {
                String asked = rows.getString(1).toUpperCase(Locale.ROOT);
                if (asked.contains("WSP_INVITATION") || asked.contains("WSP_MEMBER")) {
                    executed.put(asked, rows.getInt(2));
                }
            }
        } finally {
            statement.execute("set query_statistics false");
        }
        return executed;
    }
}

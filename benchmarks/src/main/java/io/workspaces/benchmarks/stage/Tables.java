package io.workspaces.benchmarks.stage;

import io.workspaces.localserver.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database's tables, to lay out at once what would take hours one by one. */
public final class Tables implements AutoCloseable {
    private final Connection connection;

    private Tables(Connection connection) {
        this.connection = connection;
    }

    static Tables in(Database database) {
        try {
            return new Tables(database.connect());
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Runs a statement, with question marks for the parameters. */
    public void run(String sql, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            statement.execute();
        } catch (SQLException refused) {
            throw new IllegalStateException(sql + ": " + refused.getMessage(), refused);
        }
    }

    /** The first column of the first row. */
    public String text(String sql, Object... parameters) {
        return texts(sql, parameters).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No row: " + sql));
    }

    /** The first column of all rows. */
    public List<String> texts(String sql, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException refused) {
            throw new IllegalStateException(sql + ": " + refused.getMessage(), refused);
        }
    }

    /** Lets the planner know how much there is. */
    public void settle() {
        run("vacuum analyze");
        run("checkpoint");
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}

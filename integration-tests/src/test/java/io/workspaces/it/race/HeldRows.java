package io.workspaces.it.race;

import io.workspaces.localserver.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** Rows that somebody else has locked, until it is closed. */
public final class HeldRows implements AutoCloseable {
    private final Connection connection;

    private HeldRows(Connection connection) {
        this.connection = connection;
    }

    public static HeldRows by(Database database, String statement) {
        try {
            Connection connection = database.connect();
            connection.setAutoCommit(false);
            connection.createStatement().execute(statement);
            return new HeldRows(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static HeldRows workspace(Database database, String id) {
        return by(database, "select * from WSP_WORKSPACE where ORG_ID = '" + id + "' for update");
    }

    @Override
    public void close() {
        try (Connection held = connection) {
            held.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

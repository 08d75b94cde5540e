package io.workspaces.benchmarks.measure;

import io.workspaces.localserver.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Counts the statements that PostgreSQL executes, from its own extension for that. */
public final class Statements implements AutoCloseable {
    private static final String COUNT = "select coalesce(sum(calls), 0) from pg_stat_statements s"
            + " join pg_database d on d.oid = s.dbid where d.datname = current_database()";

    private final Connection connection;
    private final long postmaster;

    private Statements(Connection connection, long postmaster) {
        this.connection = connection;
        this.postmaster = postmaster;
    }

    /** Connects to a database whose server has loaded {@code pg_stat_statements}. */
    public static Statements in(Database database) {
        try {
            Connection connection = database.connect();
            try (Statement statement = connection.createStatement()) {
                statement.execute("create extension if not exists pg_stat_statements");
                return new Statements(connection, postmaster(statement));
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static long postmaster(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            return Long.parseLong(Files.readAllLines(Path.of(row.getString(1), "postmaster.pid"))
                    .get(0));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** The process id of the database server. */
    long postmaster() {
        return postmaster;
    }

    /** All statements executed in this database so far, without the ones that only begin and commit. */
    synchronized long count() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
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

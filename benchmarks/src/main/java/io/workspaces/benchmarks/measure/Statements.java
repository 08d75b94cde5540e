package io.workspaces.benchmarks.measure;

import io.workspaces.localserver.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the statements that PostgreSQL executes, and finds those that take most, from its own extension for that. */
public final class Statements implements AutoCloseable {
    private static final String COUNT = "select coalesce(sum(calls), 0) from pg_stat_statements s"
            + " join pg_database d on d.oid = s.dbid where d.datname = current_database()";

    private static final String RESET = "select pg_stat_statements_reset(0,"
            + " (select oid from pg_database where datname = current_database()), 0)";
    private static final String SCANS =
            "select relname, seq_scan from pg_stat_user_tables where n_live_tup > " + Plans.MANY_ROWS;
    private static final String TOP = "select * from (select query, calls, mean_exec_time,"
            + " total_exec_time / sum(total_exec_time) over () as share from pg_stat_statements s"
            + " join pg_database d on d.oid = s.dbid where d.datname = current_database() and total_exec_time > 0) s"
            + " where mean_exec_time >= ? or share >= ? order by share desc";

    private final Database database;
    private final Connection connection;
    private final long postmaster;
    private Map<String, Long> scansBefore = Map.of();

    private Statements(Database database, Connection connection, long postmaster) {
        this.database = database;
        this.connection = connection;
        this.postmaster = postmaster;
    }

    /** Connects to a database whose server has loaded {@code pg_stat_statements}. */
    public static Statements in(Database database) {
        try {
            Connection connection = database.connect();
            try (Statement statement = connection.createStatement()) {
                statement.execute("create extension if not exists pg_stat_statements");
                return new Statements(database, connection, postmaster(statement));
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

    /** Forgets what was executed so far. */
    public synchronized void reset() {
        try (Statement statement = connection.createStatement()) {
            statement.execute(RESET);
            scansBefore = scans();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private Map<String, Long> scans() throws SQLException {
        Map<String, Long> scans = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SCANS)) {
            while (rows.next()) {
                scans.put(rows.getString("relname"), rows.getLong("seq_scan"));
            }
        }
        return scans;
    }

    /** Statements that took long on average, or much of the time, since the last reset. */
    public synchronized TopStatements top() {
        List<TopStatement> top = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TOP);
                Plans plans = Plans.in(database)) {
            statement.setDouble(1, TopStatements.SLOW_MILLIS);
            statement.setDouble(2, TopStatements.SHARE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String plan = plans.of(rows.getString("query"));
                    top.add(new TopStatement(
                            rows.getString("query"),
                            rows.getLong("calls"),
                            rows.getDouble("mean_exec_time"),
                            rows.getDouble("share"),
                            plan,
                            plans.scannedBy(plan)));
                }
            }
            Map<String, Long> scans = scans();
            scans.replaceAll((table, count) -> count - scansBefore.getOrDefault(table, count));
            scans.values().removeIf(count -> count == 0);
            return new TopStatements(top, scans);
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

package io.workspaces.it.schema;

import io.workspaces.it.Stored;
import io.workspaces.localserver.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.core.H2Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.keycloak.connections.jpa.updater.liquibase.UpdatedMariaDBDatabase;

/** The tables in a database, and the change logs as Keycloak runs them. */
record Schema(Database database) {
    private static final String DONE = "DATABASECHANGELOG_WORKSPACES";

    /** Runs the change sets that are not recorded as done. */
    void update() {
        try (Connection connection = database.connect()) {
            liquibase.database.Database dialect =
                    switch (database.vendor()) {
                        case "postgres" -> new PostgresDatabase();
                        case "mariadb" -> new UpdatedMariaDBDatabase();
                        default -> new H2Database();
                    };
            dialect.setConnection(new JdbcConnection(connection));
            dialect.setDatabaseChangeLogTableName(DONE);
            Liquibase changes =
                    new Liquibase("META-INF/workspaces/changelog.xml", new ClassLoaderResourceAccessor(), dialect);
            changes.setShowSummary(UpdateSummaryEnum.OFF);
            Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> changes.update(new Contexts()));
        } catch (Exception failed) { // any, as Liquibase's scopes have it
            throw new IllegalStateException(failed);
        }
    }

    /** Lets no change set be recorded as done, as if each had been interrupted before. */
    void forget() {
        execute("delete from " + DONE);
    }

    /** Executes the statements of a file beside this class, one a line. */
    void run(String file) {
        try (InputStream text = Objects.requireNonNull(Schema.class.getResourceAsStream(file), file)) {
            execute(new String(text.readAllBytes(), StandardCharsets.UTF_8).split(";\n"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void execute(String... statements) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    long rows(String table) {
        return new Stored(database).number("select count(*) from " + table);
    }

    /** Each column and each part of an index of our tables, without the names that databases make up themselves. */
    Set<String> described() {
        Set<String> all = new TreeSet<>();
        try (Connection connection = database.connect()) {
            DatabaseMetaData data = connection.getMetaData();
            for (String table : tables(connection)) {
                columns(data, connection, table, all);
                indexes(data, connection, table, all);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return all;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (name.toUpperCase(Locale.ROOT).startsWith("WSP_")) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    private static void columns(DatabaseMetaData data, Connection connection, String table, Set<String> all)
            throws SQLException {
        try (ResultSet rows = data.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (rows.next()) {
                all.add(String.join(
                        " ",
                        table,
                        rows.getString("COLUMN_NAME"),
                        rows.getString("TYPE_NAME"),
                        rows.getString("COLUMN_SIZE"),
                        rows.getString("IS_NULLABLE"),
                        rows.getString("COLUMN_DEF")));
            }
        }
    }

    private static void indexes(DatabaseMetaData data, Connection connection, String table, Set<String> all)
            throws SQLException {
        try (ResultSet rows = data.getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, false)) {
            while (rows.next()) {
                if (rows.getString("INDEX_NAME") != null) {
                    all.add(String.join(
                            " ",
                            table,
                            rows.getString("INDEX_NAME")
                                    .replaceAll("^PRIMARY_KEY_.*", "PRIMARY")
                                    .replaceAll("_INDEX_\\w+$", ""),
                            rows.getString("ORDINAL_POSITION"),
                            rows.getString("COLUMN_NAME"),
                            rows.getBoolean("NON_UNIQUE") ? "" : "unique"));
                }
            }
        }
    }
}

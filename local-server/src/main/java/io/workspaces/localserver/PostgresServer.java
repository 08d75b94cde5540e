package io.workspaces.localserver;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL of its own, without Docker, on a free port. */
public final class PostgresServer implements AutoCloseable {
    private final Path data;
    private final int port;
    private final Map<String, String> settings;
    private EmbeddedPostgres postgres;

    private PostgresServer(Path data, int port, Map<String, String> settings) throws IOException {
        this.data = data;
        this.port = port;
        this.settings = settings;
        this.postgres = run(data, port, settings);
    }

    /** Starts one that is quick and forgets all in a power failure: for tests. */
    public static PostgresServer start() {
        return start(Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off"));
    }

    /**
     * Starts one with settings of {@code postgresql.conf}. It works for the user root too where
     * Linux lets a process change its user.
     */
    public static PostgresServer start(Map<String, String> settings) {
        try {
            return new PostgresServer(Files.createTempDirectory("postgres"), FreePorts.next(), settings);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static EmbeddedPostgres run(Path data, int port, Map<String, String> settings) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port);
        settings.forEach(builder::setServerConfig);
        return builder.start();
    }

    /** Makes an empty database. */
    public Database createDatabase(String name) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            create(connection, "DATABASE", name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return new Database(
                "postgres", "jdbc:postgresql://localhost:" + port + "/" + name, "postgres", "postgres", null);
    }

    /** Makes an empty database with a schema for Keycloak's tables, which no connection looks into unasked. */
    public Database createDatabase(String name, String schema) {
        Database database = createDatabase(name);
        try (Connection connection = database.connect()) {
            create(connection, "SCHEMA", schema);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return database.inSchema(schema);
    }

    private static void create(Connection connection, String what, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE " + what + " \"" + name.replace("\"", "") + "\"");
        }
    }

    public int port() {
        return port;
    }

    /** Ends it, which breaks all connections; databases stay. */
    public void stop() {
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts it again after a stop, on the same port. */
    public void startAgain() {
        try {
            postgres = run(data, port, settings);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        stop();
        try {
            Folders.delete(data);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

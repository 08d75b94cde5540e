package io.workspaces.localserver;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL of its own, without Docker, on a free port. */
public final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
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
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
            settings.forEach(builder::setServerConfig);
            return new PostgresServer(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Makes an empty database. */
    public Database createDatabase(String name) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE \"" + name.replace("\"", "") + "\"");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
        return new Database("postgres", url, "postgres", "postgres");
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

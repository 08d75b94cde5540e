package io.workspaces.localserver;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A running Keycloak. It ends with this JVM at the latest. */
public final class LocalServer implements AutoCloseable {
    private static final Duration START_TIME = Duration.ofMinutes(4);
    private static final Duration STOP_TIME = Duration.ofSeconds(30);
    private static final String ADMIN = "admin";

    private final Process process;
    private final ServerSetup setup;
    private final ServerAddress address;
    private final URI management;
    private final Path log;
    private final Thread atExit;

    private LocalServer(Process process, ServerSetup setup, int port, int managementPort, Path log) {
        this.process = process;
        this.setup = setup;
        this.address = new ServerAddress(URI.create("http://localhost:" + port), ADMIN, ADMIN);
        this.management = URI.create("http://localhost:" + managementPort);
        this.log = log;
        this.atExit = new Thread(this::kill, "stop-keycloak");
    }

    static LocalServer start(Path home, ServerSetup setup) throws IOException {
        int port = setup.port() == 0 ? FreePorts.next() : setup.port();
        int managementPort = FreePorts.next();
        Path log = setup.folder().resolve("keycloak-" + port + ".log");
        Process process = KeycloakCommand.in(home)
                .start("start", arguments(setup, port, managementPort), environment(setup), log);
        LocalServer server = new LocalServer(process, setup, port, managementPort, log);
        Runtime.getRuntime().addShutdownHook(server.atExit);
        try {
            Readiness.await(process, server.management, log, START_TIME);
        } catch (ServerException notStarted) {
            server.close();
            throw notStarted;
        }
        return server;
    }

    private static List<String> arguments(ServerSetup setup, int port, int managementPort) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("http-enabled", "true");
        options.put("http-host", "127.0.0.1");
        options.put("http-port", String.valueOf(port));
        options.put("http-management-port", String.valueOf(managementPort));
        options.put("hostname", "http://localhost:" + port);
        options.put("db-url", setup.database().url());
        options.put("db-username", setup.database().user());
        options.put("db-password", setup.database().password());
        options.put("db-schema", Objects.requireNonNullElse(setup.database().schema(), ""));
        options.putAll(setup.startOptions());
        options.values().removeIf(String::isEmpty);
        List<String> arguments = new ArrayList<>(List.of("--optimized"));
        options.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments;
    }

    private static Map<String, String> environment(ServerSetup setup) {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN,
                "JAVA_OPTS_APPEND", String.join(" ", setup.jvmOptions()));
    }

    /** Where it answers, and its administrator. */
    public ServerAddress address() {
        return address;
    }

    /** Its health and metrics. */
    public URI management() {
        return management;
    }

    /** All that it has printed. */
    public Path log() {
        return log;
    }

    /** The database it writes to. */
    public Database database() {
        return setup.database();
    }

    /** Whether its process is there. */
    public boolean isRunning() {
        return process.isAlive();
    }

    /** The process id of the server itself, to measure it. */
    public long pid() {
        return process.toHandle()
                .descendants()
                .findFirst()
                .orElse(process.toHandle())
                .pid();
    }

    /** Ends it in good order. */
    @Override
    public void close() {
        ProcessTree.of(process).stop(STOP_TIME);
        forgetHook();
    }

    /** Ends it at once, as a power failure would. */
    public void kill() {
        ProcessTree.of(process).kill();
        forgetHook();
    }

    private void forgetHook() {
        if (Thread.currentThread() != atExit) {
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException alreadyExiting) {
                return;
            }
        }
    }
}

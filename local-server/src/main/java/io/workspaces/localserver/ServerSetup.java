package io.workspaces.localserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a server is made of. Each start makes a process of its own, so that the same setup starts
 * again after a stop or a kill, or twice on a shared database.
 */
public record ServerSetup(
        Distribution distribution,
        Path folder,
        Database database,
        List<Path> providers,
        Map<String, String> buildOptions,
        Map<String, String> startOptions,
        List<String> jvmOptions,
        int port,
        boolean prepared) {
    private static final Duration COMMAND_TIME = Duration.ofMinutes(4);

    public ServerSetup {
        providers = List.copyOf(providers);
        buildOptions = Map.copyOf(buildOptions);
        startOptions = Map.copyOf(startOptions);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /**
     * Stock Keycloak, single node, on a free port.
     *
     * @param folder for its log
     */
    public static ServerSetup of(Distribution distribution, Path folder, Database database) {
        Map<String, String> build =
                Map.of("db", database.vendor(), "health-enabled", "true", "metrics-enabled", "true");
        // The health log would tell of each question asked before it is ready.
        Map<String, String> start = Map.of("cache", "local", "log-level", "info,io.smallrye.health:off");
        List<String> jvm = List.of("-Xms256m", "-Xmx1g", "-XX:TieredStopAtLevel=1");
        return new ServerSetup(distribution, folder, database, List.of(), build, start, jvm, 0, false);
    }

    /** With jars in the providers folder. */
    public ServerSetup withProviders(List<Path> jars) {
        return new ServerSetup(
                distribution, folder, database, jars, buildOptions, startOptions, jvmOptions, port, prepared);
    }

    /** With one more option of {@code kc.sh build}, without dashes, or another value for it. */
    public ServerSetup withBuildOption(String name, String value) {
        return new ServerSetup(
                distribution,
                folder,
                database,
                providers,
                with(buildOptions, name, value),
                startOptions,
                jvmOptions,
                port,
                prepared);
    }

    /** With one more option of {@code kc.sh start}, without dashes, or another value for it; an empty one is left out. */
    public ServerSetup withOption(String name, String value) {
        return new ServerSetup(
                distribution,
                folder,
                database,
                providers,
                buildOptions,
                with(startOptions, name, value),
                jvmOptions,
                port,
                prepared);
    }

    /**
     * One node of Keycloak's default cluster, on the loopback interface; nodes find each other in their
     * database. Each node takes a setup of its own.
     */
    public ServerSetup clustered() {
        return withOption("cache", "ispn")
                .withOption("cache-embedded-network-bind-address", "127.0.0.1")
                .withOption("cache-embedded-network-bind-port", String.valueOf(FreePorts.next()));
    }

    /** With other JVM options than the ones for a quick start in little memory. */
    public ServerSetup withJvmOptions(String... options) {
        return new ServerSetup(
                distribution,
                folder,
                database,
                providers,
                buildOptions,
                startOptions,
                List.of(options),
                port,
                prepared);
    }

    /** On a given port; 0 takes a free one at each start. */
    public ServerSetup withPort(int httpPort) {
        return new ServerSetup(
                distribution, folder, database, providers, buildOptions, startOptions, jvmOptions, httpPort, prepared);
    }

    /**
     * On an H2 database that is not empty at the first start, but has what a first start of the same distribution
     * has left in another one. For servers that need to be there soon, and whose options leave nothing else there.
     */
    public ServerSetup withPreparedDatabase() {
        return new ServerSetup(
                distribution, folder, database, providers, buildOptions, startOptions, jvmOptions, port, true);
    }

    /** Builds the distribution if it is not there yet, starts it, and returns when it is ready. */
    public LocalServer start() {
        try {
            Path home = new BuiltDistributions(distribution).home(new BuildOptions(providers, buildOptions));
            Optional<Path> missing = database.file().filter(file -> prepared && !Files.exists(file));
            FirstStart first = new FirstStart(home);
            boolean laid = missing.isPresent() && first.lay(missing.get());
            LocalServer server = LocalServer.start(home, this);
            if (missing.isPresent() && !laid) {
                first.keep(database);
            }
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Runs another command of {@code kc.sh} to its end, such as {@code export}, with the same jars and database.
     *
     * @param options without dashes; those of the start are left out, since not every command knows them
     */
    public void run(String command, Map<String, String> options) {
        List<String> arguments = new ArrayList<>(List.of("--optimized"));
        Map<String, String> all = new LinkedHashMap<>(options);
        all.put("db-url", database.url());
        all.put("db-username", database.user());
        all.put("db-password", database.password());
        all.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        try {
            Path home = new BuiltDistributions(distribution).home(new BuildOptions(providers, buildOptions));
            KeycloakCommand.in(home).run(command, arguments, folder.resolve(command + ".log"), COMMAND_TIME);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, String> with(Map<String, String> options, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(name, value);
        return more;
    }
}

package io.workspaces.localserver;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Keycloak's own start script, run with this JVM's Java and without inherited settings. */
final class KeycloakCommand {
    private final Path home;

    private KeycloakCommand(Path home) {
        this.home = home;
    }

    static KeycloakCommand in(Path home) {
        return new KeycloakCommand(home);
    }

    /** Runs a command to its end; output goes to {@code log}, whose tail is in the error. */
    void run(String command, List<String> arguments, Path log, Duration limit) throws IOException {
        // A short run: compiled lightly, it takes half the time.
        Process process = start(command, arguments, Map.of("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1"), log);
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                ProcessTree.of(process).kill();
                throw new ServerException("kc.sh " + command + " took longer than " + limit, log);
            }
        } catch (InterruptedException interrupted) {
            ProcessTree.of(process).kill();
            Thread.currentThread().interrupt();
            throw new ServerException("kc.sh " + command + " was interrupted", log);
        }
        if (process.exitValue() != 0) {
            throw new ServerException("kc.sh " + command + " ended with " + process.exitValue(), log);
        }
    }

    Process start(String command, List<String> arguments, Map<String, String> environment, Path log)
            throws IOException {
        List<String> line = new ArrayList<>(List.of(script().toString(), command));
        line.addAll(arguments);
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(KeycloakCommand::isInherited);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static boolean isInherited(String variable) {
        return variable.startsWith("KC_") || variable.startsWith("JAVA_OPTS");
    }

    private Path script() {
        return home.resolve("bin").resolve(isWindows() ? "kc.bat" : "kc.sh");
    }

    private static File nothing() {
        return new File(isWindows() ? "NUL" : "/dev/null");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}

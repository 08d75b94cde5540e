package io.workspaces.it.sdk;

import io.workspaces.it.supply.Programs;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An example in a process of its own. */
record RunningExample(Process process, URI address) implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Http HTTP = new Http();

    /**
     * Starts one.
     *
     * @param log where it logs
     * @param started what it logs when it answers; the first group is its port
     * @param options of {@code java}
     */
    static RunningExample start(Path log, Pattern started, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(Programs.jdk("java")));
        command.addAll(options);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop-example"));
        return new RunningExample(process, URI.create("http://127.0.0.1:" + port(process, log, started)));
    }

    private static String port(Process process, Path log, Pattern started) {
        Matcher line = Waiting.until(
                TIMEOUT, () -> started.matcher(text(log)), matcher -> matcher.find() || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException(text(log));
        }
        return line.group(1);
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param token none where empty */
    Answer get(String path, String token) {
        return HTTP.send(
                "GET", address.resolve(path), token.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + token));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

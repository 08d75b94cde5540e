package io.workspaces.it.sdk;

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

/** An example with the starter and Spring Security, in a process of its own. */
record SpringBootApplication(Process process, URI address) implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Pattern STARTED =
            Pattern.compile("Tomcat started on port (\\d+).*Started Application", Pattern.DOTALL);
    private static final Http HTTP = new Http();

    /**
     * Starts one.
     *
     * @param jar what the example's build has made
     * @param folder where it logs
     * @param properties each {@code name=value}
     */
    static SpringBootApplication start(Path jar, Path folder, String... properties) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", jar.toString()));
        command.add("--server.port=0");
        command.add("--server.address=127.0.0.1");
        List.of(properties).forEach(property -> command.add("--" + property));
        Path log = folder.resolve("application.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop-spring-boot"));
        return new SpringBootApplication(process, URI.create("http://127.0.0.1:" + port(process, log)));
    }

    private static String port(Process process, Path log) {
        Matcher started = Waiting.until(
                TIMEOUT, () -> STARTED.matcher(text(log)), matcher -> matcher.find() || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException(text(log));
        }
        return started.group(1);
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

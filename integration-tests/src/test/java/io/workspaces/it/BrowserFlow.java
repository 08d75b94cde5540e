package io.workspaces.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * A running script of the admin theme. It says {@code step} and a name before each step, and after it a line that
 * begins with {@code ok}, {@code not ok} or {@code left out}.
 */
final class BrowserFlow implements AutoCloseable {
    /** Several times what the longest flow takes on a machine with nothing else to do. */
    private static final int MINUTES = 10;

    private static final String STEP = "step ";

    private final Process process;
    private final BufferedReader said;
    private final PrintWriter log;
    private final StringBuilder heard = new StringBuilder();
    private boolean red;

    /** @param log gets all that the script says */
    BrowserFlow(Process process, Path log) throws IOException {
        this.process = process;
        this.said = process.inputReader(UTF_8);
        this.log = new PrintWriter(Files.newBufferedWriter(log), true);
        CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES).execute(this::kill);
    }

    /** The steps as they begin; fails if there is none, or if the script ends badly beside them. */
    Stream<DynamicTest> steps() {
        Optional<DynamicTest> first = next();
        assertThat(first).as("steps of the flow, which said: " + heard).isPresent();
        return Stream.iterate(first, Optional::isPresent, before -> next()).map(Optional::orElseThrow);
    }

    private Optional<DynamicTest> next() {
        String line = read();
        while (line != null && !line.startsWith(STEP)) {
            line = read();
        }
        if (line == null) {
            end();
            return Optional.empty();
        }
        String name = line.substring(STEP.length());
        heard.setLength(0);
        return Optional.of(DynamicTest.dynamicTest(name, () -> await(name)));
    }

    private void await(String name) {
        String line = read();
        while (line != null && !line.startsWith("ok ")) {
            if (line.startsWith("left out")) {
                Assumptions.abort(name + ": " + line);
            }
            if (line.equals("not ok")) {
                break;
            }
            line = read();
        }
        if (line == null || !line.startsWith("ok ")) {
            red = true;
            fail(name + ":\n" + heard);
        }
        heard.setLength(0);
    }

    private @Nullable String read() {
        try {
            String line = said.readLine();
            if (line != null) {
                log.println(line);
                heard.append(line).append('\n');
            }
            return line;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Hears it out; fails if it ends as it should not. */
    void end() {
        while (read() != null) {
            // Only into the log.
        }
        assertThat(process.onExit().join().exitValue()).as(heard.toString()).isEqualTo(red ? 1 : 0);
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        log.close();
    }
}

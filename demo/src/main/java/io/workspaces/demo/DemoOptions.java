package io.workspaces.demo;

import io.workspaces.localserver.Distribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the demo was asked for.
 *
 * @param port 0 for any
 * @param exit whether to stop after the last step
 * @param folder for the database, the logs and the master key
 */
record DemoOptions(int port, boolean exit, Path folder, List<Path> providers, Distribution distribution) {
    static DemoOptions ofSystemProperties() {
        return new DemoOptions(
                Integer.getInteger("demo.port", 0),
                Boolean.getBoolean("demo.exit"),
                Path.of(System.getProperty("demo.folder")),
                jars(Path.of(System.getProperty("demo.providers"))),
                Distribution.ofBuild());
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.toList();
        } catch (IOException notCopied) {
            throw new UncheckedIOException(notCopied);
        }
    }
}

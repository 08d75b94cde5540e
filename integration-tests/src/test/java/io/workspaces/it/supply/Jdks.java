package io.workspaces.it.supply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The JDKs of this machine. */
final class Jdks {
    private static final Path HOME = Path.of(System.getProperty("user.home"));

    private Jdks() {}

    /** The home of one of a version, where systems and tools put them. */
    static Optional<Path> find(int version) {
        return Stream.of(
                        Path.of("/usr/lib/jvm"),
                        Path.of("/Library/Java/JavaVirtualMachines"),
                        HOME.resolve(".sdkman/candidates/java"),
                        HOME.resolve(".jdks"))
                .flatMap(Jdks::children)
                .flatMap(folder -> Stream.of(folder, folder.resolve("Contents/Home")))
                .filter(home -> Files.isExecutable(home.resolve("bin/javac")) && version(home) == version)
                .findFirst();
    }

    private static Stream<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int version(Path home) {
        Properties release = new Properties();
        try (var text = Files.newBufferedReader(home.resolve("release"))) {
            release.load(text);
        } catch (IOException notAJdk) {
            return 0;
        }
        String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.split("[.+-]", 2)[0]);
    }
}

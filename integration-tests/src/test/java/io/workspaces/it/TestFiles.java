package io.workspaces.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The jars under test, and folders for what the servers write. */
public final class TestFiles {
    private static final int KEY_BYTES = 32;

    private TestFiles() {}

    public static List<Path> providers() {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("workspaces.providers")))) {
            return jars.toList();
        } catch (IOException notCopied) {
            throw new UncheckedIOException(notCopied);
        }
    }

    public static Path freshFolder(String name) {
        try {
            Path all = Files.createDirectories(Path.of(System.getProperty("workspaces.run")));
            return Files.createTempDirectory(all, name + "-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Path masterKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            String line = "test-1:" + Base64.getEncoder().encodeToString(key) + "\n";
            return Files.writeString(freshFolder("key").resolve("master.key"), line);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

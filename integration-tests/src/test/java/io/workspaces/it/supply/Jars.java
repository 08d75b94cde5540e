package io.workspaces.it.supply;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The jars of this build. */
final class Jars {
    private Jars() {}

    /** The one that a class comes from. */
    static Path of(Class<?> type) {
        try {
            Path jar = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (!Files.isRegularFile(jar)) {
                throw new IllegalStateException(jar + " is no jar");
            }
            return jar;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

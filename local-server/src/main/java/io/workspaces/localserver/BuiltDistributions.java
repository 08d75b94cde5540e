package io.workspaces.localserver;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The distributions built so far: each built once, the ones used longest ago thrown away. */
final class BuiltDistributions {
    private static final int KEPT = 6;
    private static final Duration BUILD_TIME = Duration.ofMinutes(5);
    private static final String STAMP = "built";

    private final Distribution stock;

    BuiltDistributions(Distribution stock) {
        this.stock = stock;
    }

    /** The home of a distribution with these providers and options, built now if it is not there. */
    Path home(BuildOptions options) throws IOException {
        Files.createDirectories(stock.cache());
        Path home = stock.cache().resolve(options.key(stock.home()));
        // Two threads, or two processes, that want the same distribution must not build it into each other.
        synchronized (BuiltDistributions.class) {
            try (FileChannel channel = FileChannel.open(
                            stock.cache().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(home.resolve(STAMP))) {
                    build(home, options);
                }
                Files.writeString(home.resolve(STAMP), "");
                Files.setLastModifiedTime(home.resolve(STAMP), FileTime.from(Instant.now()));
                dropOldOnes();
            }
        }
        return home;
    }

    private void build(Path home, BuildOptions options) throws IOException {
        Folders.delete(home);
        Folders.copy(stock.home(), home, BuiltDistributions::isLinkable);
        for (Path jar : options.providers()) {
            Path target = home.resolve("providers").resolve(jar.getFileName().toString());
            Files.copy(jar, target, StandardCopyOption.REPLACE_EXISTING);
        }
        KeycloakCommand.in(home).run("build", options.arguments(), home.resolve("build.log"), BUILD_TIME);
    }

    /** Only Keycloak's own jars: the build rewrites files elsewhere. */
    private static boolean isLinkable(Path file) {
        return file.startsWith(Path.of("lib", "lib"));
    }

    private void dropOldOnes() throws IOException {
        for (Path old : newestFirst().stream().skip(KEPT).toList()) {
            Folders.delete(old);
        }
    }

    private List<Path> newestFirst() throws IOException {
        try (Stream<Path> entries = Files.list(stock.cache())) {
            return entries.filter(entry -> Files.exists(entry.resolve(STAMP)))
                    .sorted(Comparator.comparing((Path entry) ->
                                    entry.resolve(STAMP).toFile().lastModified())
                            .reversed())
                    .toList();
        }
    }
}

package io.workspaces.localserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whole folders at once. */
final class Folders {
    private Folders() {}

    /** Copies a folder; files that may be linked are linked where the file system can. */
    static void copy(Path from, Path to, Predicate<Path> linkable) throws IOException {
        for (Path source : walk(from)) {
            Path relative = from.relativize(source);
            Path target = to.resolve(relative.toString());
            if (Files.isDirectory(source)) {
                Files.createDirectories(target);
            } else if (!linkable.test(relative) || !link(source, target)) {
                Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path entry :
                    walk(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }

    private static boolean link(Path source, Path target) {
        try {
            Files.createLink(target, source);
            return true;
        } catch (IOException | UnsupportedOperationException cannotLinkHere) {
            return false;
        }
    }

    private static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.toList();
        }
    }
}

package io.workspaces.benchmarks;

import io.workspaces.benchmarks.stage.Scale;
import io.workspaces.benchmarks.stage.ThemeFiles;
import io.workspaces.localserver.Distribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What to run and where to put the findings.
 *
 * @param only names of comparisons, empty for all
 * @param folder for databases, logs and reports of partial runs
 * @param docs where the report of a whole run goes
 */
record Options(
        Set<String> only,
        Scale scale,
        int rounds,
        Path folder,
        Path docs,
        List<Path> providers,
        Distribution distribution) {
    static Options ofSystemProperties() {
        return new Options(
                names(System.getProperty("benchmark.only", "")),
                Scale.valueOf(System.getProperty("benchmark.scale", "full").toUpperCase(Locale.ROOT)),
                Integer.getInteger("benchmark.rounds", 3),
                Path.of(System.getProperty("benchmark.folder")),
                Path.of(System.getProperty("benchmark.docs")),
                jars(Path.of(System.getProperty("benchmark.providers"))),
                Distribution.ofBuild());
    }

    /** The jar of the admin theme. */
    ThemeFiles theme() {
        return new ThemeFiles(providers.stream()
                .filter(jar -> jar.getFileName().toString().startsWith("admin-theme"))
                .findFirst()
                .orElseThrow());
    }

    boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }

    /** The page about this scale. */
    String page() {
        return scale == Scale.MILLION ? "performance-million.md" : "performance.md";
    }

    /** Whether the findings are good enough to be published. A million is laid out for too long to ask for rounds. */
    boolean whole() {
        return only.isEmpty() && (scale == Scale.MILLION || scale == Scale.FULL && rounds >= 3);
    }

    private static Set<String> names(String list) {
        Set<String> names = new TreeSet<>(Arrays.asList(list.split("[, ]+", -1)));
        names.remove("");
        return names;
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.toList();
        } catch (IOException notCopied) {
            throw new UncheckedIOException(notCopied);
        }
    }
}

package io.workspaces.it.results;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** The slowest test classes of a build, and how many tests passed. */
public final class Results {
    private static final int SLOWEST = 10;
    private static final Pattern REPORT = Pattern.compile(".*-reports[/\\\\]TEST-[^/\\\\]*\\.xml");

    private final List<TestClass> classes;

    private Results(List<TestClass> classes) {
        this.classes = classes;
    }

    /**
     * Prints them.
     *
     * @param arguments the folder of the build, when it began, and what it tests
     */
    public static void main(String[] arguments) throws IOException {
        since(Instant.parse(arguments[1]), Path.of(arguments[0])).print(arguments[2], System.out);
    }

    /** Those of the reports in a folder that were written since then. */
    static Results since(Instant begin, Path folder) throws IOException {
        List<TestClass> classes = new ArrayList<>();
        for (Path report : reports(begin, folder)) {
            classes.addAll(TestClass.in(report));
        }
        return new Results(classes);
    }

    private static List<Path> reports(Instant begin, Path folder) throws IOException {
        List<Path> reports = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.endsWith("node_modules") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (REPORT.matcher(file.toString()).matches()
                        && !attributes.lastModifiedTime().toInstant().isBefore(begin)) {
                    reports.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return reports;
    }

    void print(String tested, PrintStream out) {
        out.println("Slowest test classes:");
        classes.stream()
                .sorted(Comparator.comparingDouble(TestClass::seconds).reversed())
                .limit(SLOWEST)
                .forEach(slow -> out.printf(Locale.ROOT, "%7.1f s  %s%n", slow.seconds(), slow.name()));
        int failed = sum(TestClass::failed);
        int skipped = sum(TestClass::skipped);
        out.printf(
                "%s: %d passed, %d failed, %d skipped%n",
                tested, sum(TestClass::tests) - failed - skipped, failed, skipped);
    }

    private int sum(ToIntFunction<TestClass> number) {
        return classes.stream().mapToInt(number).sum();
    }
}

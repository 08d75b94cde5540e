package io.workspaces.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the figures were measured on.
 *
 * @param load processes that wanted a core when it began, besides the benchmark's own
 */
public record Machine(String processor, int cores, String memory, String java, double load) {
    private static final double KIBIBYTES_A_GIBIBYTE = 1024 * 1024;

    public static Machine here() {
        return new Machine(
                line("cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                String.format(
                        Locale.ROOT,
                        "%.0f GiB",
                        Double.parseDouble(line("meminfo", "MemTotal").replaceAll("\\D", "")) / KIBIBYTES_A_GIBIBYTE),
                System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String line(String file, String name) {
        try {
            return Files.readAllLines(Path.of("/proc", file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("?");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package io.workspaces.benchmarks.measure;

import java.util.List;
import java.util.Map;

/**
 * Statements that take long on average, or much of the time of all.
 *
 * @param all the one that took most of the time first
 * @param scans how often large tables were read from the beginning to the end meanwhile, by whatever statement
 */
public record TopStatements(List<TopStatement> all, Map<String, Long> scans) {
    /** What is slow among statements that somebody waits for. */
    public static final double SLOW_MILLIS = 5;

    /** What is much of the time of all statements. */
    public static final double SHARE = 0.02;

    public TopStatements {
        all = List.copyOf(all);
        scans = Map.copyOf(scans);
    }

    /** Those that take long on average. */
    public List<TopStatement> slow() {
        return all.stream()
                .filter(statement -> statement.meanMillis() >= SLOW_MILLIS)
                .toList();
    }
}

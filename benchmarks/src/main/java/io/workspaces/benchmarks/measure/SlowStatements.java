package io.workspaces.benchmarks.measure;

import java.util.List;
import java.util.Map;

/**
 * Statements that take long on average.
 *
 * @param all the one that took most of the time first
 * @param scans how often large tables were read from the beginning to the end meanwhile, by whatever statement
 */
public record SlowStatements(List<SlowStatement> all, Map<String, Long> scans) {
    public SlowStatements {
        all = List.copyOf(all);
        scans = Map.copyOf(scans);
    }
}

package io.workspaces.benchmarks.report;

import io.workspaces.benchmarks.comparison.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A run of the benchmark.
 *
 * @param versions of Keycloak, PostgreSQL and so on, by name
 */
public record Run(Instant at, Machine machine, Map<String, String> versions, List<Outcome> outcomes) {
    public Run {
        outcomes = List.copyOf(outcomes);
    }
}

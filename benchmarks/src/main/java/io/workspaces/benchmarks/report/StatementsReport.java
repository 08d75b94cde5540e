package io.workspaces.benchmarks.report;

import io.workspaces.benchmarks.comparison.Outcome;
import io.workspaces.benchmarks.measure.SlowStatement;
import io.workspaces.benchmarks.measure.SlowStatements;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The slow statements of a comparison. */
record StatementsReport(SlowStatements slow) {
    /** A few sentences for a page. */
    String line() {
        return String.format(
                Locale.ROOT,
                "Statements of %.0f ms and more on average: %d. %s. %s.",
                Outcome.SLOW_MILLIS,
                slow.all().size(),
                planned(),
                seen());
    }

    private String planned() {
        List<String> scanned = slow.all().stream()
                .flatMap(statement -> statement.scanned().stream())
                .distinct()
                .sorted()
                .toList();
        return scanned.isEmpty()
                ? "No plan of theirs reads a large table from the beginning to the end"
                : "**Plans read large tables from the beginning to the end: " + String.join(", ", scanned) + "**";
    }

    private String seen() {
        return slow.scans().isEmpty()
                ? "No statement at all did"
                : "Statements did, background work included: "
                        + slow.scans().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(table -> table.getKey() + " " + table.getValue() + " times")
                                .collect(Collectors.joining(", "));
    }

    /** All of them with their plans. */
    String text() {
        StringBuilder text = new StringBuilder(line()).append("\n");
        for (SlowStatement statement : slow.all()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n%d calls, %.2f ms on average%n%s%n%n%s%n",
                    statement.calls(),
                    statement.meanMillis(),
                    statement.text(),
                    statement.plan()));
        }
        return text.toString();
    }
}

package io.workspaces.benchmarks.report;

import io.workspaces.benchmarks.measure.TopStatement;
import io.workspaces.benchmarks.measure.TopStatements;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements of a comparison that took most of the time. */
record StatementsReport(TopStatements top) {
    private static final Pattern MANY_VALUES = Pattern.compile("\\$\\d+(, ?\\$\\d+){9,}");

    /** A few sentences for a page. */
    String line() {
        return String.format(
                Locale.ROOT,
                "Statements that took %.0f %% of PostgreSQL's time and more, or %.0f ms and more on average: %d, of which"
                        + " %d took %.0f ms and more. %s. %s.",
                TopStatements.SHARE * 100,
                TopStatements.SLOW_MILLIS,
                top.all().size(),
                top.slow().size(),
                TopStatements.SLOW_MILLIS,
                planned(),
                seen());
    }

    private String planned() {
        List<String> scanned = top.all().stream()
                .flatMap(statement -> statement.scanned().stream())
                .distinct()
                .sorted()
                .toList();
        return scanned.isEmpty()
                ? "No plan of theirs reads a large table from the beginning to the end"
                : "**Plans read large tables from the beginning to the end: " + String.join(", ", scanned) + "**";
    }

    private String seen() {
        return top.scans().isEmpty()
                ? "No statement at all did"
                : "Statements did, background work included: "
                        + top.scans().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(table -> table.getKey() + " " + table.getValue() + " times")
                                .collect(Collectors.joining(", "));
    }

    /** All of them with their plans. */
    String text() {
        StringBuilder text = new StringBuilder(line()).append("\n");
        for (TopStatement statement : top.all()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n%.0f %% of the time, %d calls, %.2f ms on average%n%s%n%n%s%n",
                    statement.share() * 100,
                    statement.calls(),
                    statement.meanMillis(),
                    shortened(statement.text()),
                    shortened(statement.plan())));
        }
        return text.toString();
    }

    /** Lists of values hide what a statement is about. */
    private static String shortened(String text) {
        return MANY_VALUES.matcher(text).replaceAll("\\$1, …");
    }
}

package io.workspaces.benchmarks.report;

import io.workspaces.benchmarks.comparison.Goal;
import io.workspaces.benchmarks.comparison.Outcome;
import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Spread;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The findings to read: goals first, then a table for each comparison. */
final class MarkdownReport {
    private final Run run;
    private final String charts;

    /** @param charts the folder of the charts, as seen from the report */
    MarkdownReport(Run run, String charts) {
        this.run = run;
        this.charts = charts;
    }

    String text() {
        StringBuilder text = new StringBuilder(machine());
        text.append("\n| | figure | median (lowest–highest) | goal | |\n|---|---|---|---|---|\n");
        run.outcomes()
                .forEach(outcome -> outcome.comparison().goals().forEach(goal -> text.append(row(outcome, goal))));
        run.outcomes().forEach(outcome -> text.append(section(outcome)));
        return text.toString();
    }

    private String machine() {
        Machine machine = run.machine();
        String versions = run.versions().entrySet().stream()
                .map(version -> version.getKey() + " " + version.getValue())
                .collect(Collectors.joining(", "));
        return "Measured at " + run.at().truncatedTo(ChronoUnit.SECONDS) + " on " + machine.cores() + " cores ("
                + machine.processor() + "), " + machine.memory() + ", " + versions + ", Java " + machine.java()
                + "; load at the start " + Numbers.text(machine.load()) + ".\n";
    }

    private static String row(Outcome outcome, Goal goal) {
        Spread figure = goal.over(outcome.rounds());
        return "| " + outcome.comparison().title() + " | " + goal.text() + " | " + Numbers.text(figure) + " | "
                + (goal.atLeast() ? "≥ " : "≤ ") + Numbers.text(goal.limit()) + " | "
                + (goal.isMetBy(figure.median()) ? "met" : "**missed**") + " |\n";
    }

    private String section(Outcome outcome) {
        List<Metric> metrics = Arrays.stream(Metric.values())
                .filter(metric -> outcome.contenders().stream().anyMatch(name -> outcome.has(name, metric)))
                .toList();
        StringBuilder text = new StringBuilder("\n### " + outcome.comparison().title() + "\n");
        text.append(outcome.comparison().about()).append("\n\n|");
        metrics.forEach(metric -> text.append(" | ").append(metric.label()));
        Optional<Metric> cold = cold(outcome, metrics);
        cold.ifPresent(metric -> text.append(" | first turn, ").append(metric.label()));
        text.append(" |\n|---")
                .append("|---".repeat(metrics.size() + (cold.isPresent() ? 1 : 0)))
                .append("|\n");
        for (String name : outcome.contenders()) {
            text.append("| ").append(name);
            metrics.forEach(metric -> text.append(" | ").append(cell(outcome, name, metric)));
            cold.ifPresent(metric -> text.append(" | ")
                    .append(outcome.cold(name, metric)
                            .map(value -> Numbers.text(metric, value))
                            .orElse("")));
            text.append(" |\n");
        }
        outcome.top().ifPresent(top -> text.append("\n")
                .append(new StatementsReport(top).line())
                .append(" [Statements](" + charts + "/statements-"
                        + outcome.comparison().id() + ".txt)\n"));
        String chart = outcome.comparison().id() + ".svg";
        return text + "\n![" + outcome.comparison().title() + "](" + charts + "/" + chart + ")\n";
    }

    /** What tells how slow somebody was before anything was warm. */
    private static Optional<Metric> cold(Outcome outcome, List<Metric> metrics) {
        return metrics.stream()
                .filter(metric -> metric == Metric.RATE || metric == Metric.SECONDS)
                .filter(metric -> outcome.contenders().stream()
                        .anyMatch(name -> outcome.cold(name, metric).isPresent()))
                .findFirst();
    }

    private static String cell(Outcome outcome, String name, Metric metric) {
        return outcome.has(name, metric) ? Numbers.text(metric, outcome.spread(name, metric)) : "";
    }
}

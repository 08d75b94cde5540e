package io.workspaces.benchmarks;

import io.workspaces.benchmarks.comparison.Comparison;
import io.workspaces.benchmarks.comparison.Comparisons;
import io.workspaces.benchmarks.comparison.Goal;
import io.workspaces.benchmarks.comparison.Outcome;
import io.workspaces.benchmarks.report.Machine;
import io.workspaces.benchmarks.report.Reports;
import io.workspaces.benchmarks.report.Run;
import io.workspaces.benchmarks.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs the comparisons and writes the report; what was found so far is written after each. */
public final class Benchmark {
    private static final String PAGE = "performance.md";

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.ofSystemProperties();
        Machine machine = Machine.here();
        Instant at = Instant.now();
        say("starting stock Keycloak and one with our jars");
        try (Stage stage = Stage.open(options.distribution(), options.providers(), options.folder(), options.scale())) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Comparison comparison : Comparisons.on(stage, options.theme())) {
                if (options.wants(comparison.id())) {
                    outcomes.add(run(comparison, options.rounds()));
                    Reports.write(new Run(at, machine, stage.versions(), outcomes), options.folder(), PAGE);
                }
            }
            if (options.whole()) {
                Reports.write(new Run(at, machine, stage.versions(), outcomes), options.docs(), PAGE);
            }
        }
        say("report in " + (options.whole() ? options.docs() : options.folder()).resolve(PAGE));
    }

    private static Outcome run(Comparison comparison, int rounds) throws Exception {
        Instant begin = Instant.now();
        Outcome outcome = Outcome.of(comparison, rounds);
        say(comparison.id() + ", " + Duration.between(begin, Instant.now()).toSeconds() + " s");
        for (Goal goal : comparison.goals()) {
            double figure = goal.over(outcome.rounds()).median();
            say(String.format(
                    Locale.ROOT,
                    "  %s %s: %.4f, goal %s %.4f",
                    goal.isMetBy(figure) ? "+" : "-",
                    goal.text(),
                    figure,
                    goal.atLeast() ? ">=" : "<=",
                    goal.limit()));
        }
        return outcome;
    }

    private static void say(String line) {
        System.out.println("[benchmark] " + line);
    }
}

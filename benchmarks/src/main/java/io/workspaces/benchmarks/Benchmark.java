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
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs the comparisons and writes the report; what was found so far is written after each. */
public final class Benchmark {
    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.ofSystemProperties();
        Machine machine = Machine.here();
        Instant at = Instant.now();
        say("starting stock Keycloak and one with our jars");
        try (Stage stage = Stage.open(options.distribution(), options.providers(), options.folder(), options.scale())) {
            List<Outcome> outcomes = new ArrayList<>();
            List<String> failed = new ArrayList<>();
            for (Comparison comparison : Comparisons.on(stage, options.theme())) {
                if (options.wants(comparison.id())) {
                    run(comparison, options.rounds(), stage)
                            .ifPresentOrElse(outcomes::add, () -> failed.add(comparison.id()));
                    Reports.write(new Run(at, machine, stage.versions(), outcomes), options.folder(), options.page());
                }
            }
            if (options.whole()) {
                Reports.write(new Run(at, machine, stage.versions(), outcomes), options.docs(), options.page());
            }
            say("report in " + (options.whole() ? options.docs() : options.folder()).resolve(options.page()));
            if (!failed.isEmpty()) {
                throw new IllegalStateException("Did not work: " + String.join(", ", failed));
            }
        }
    }

    /** What came out, or nothing if it did not work; the others are run all the same. */
    private static Optional<Outcome> run(Comparison comparison, int rounds, Stage stage) throws InterruptedException {
        Instant begin = Instant.now();
        FutureTask<Outcome> work = new FutureTask<>(
                () -> Outcome.of(comparison, rounds, Optional.of(stage.ours().statements())));
        work.run();
        try {
            Outcome outcome = work.get();
            tell(comparison, outcome, begin);
            return Optional.of(outcome);
        } catch (ExecutionException failure) {
            say(comparison.id() + " did not work: " + failure.getCause());
            return Optional.empty();
        }
    }

    private static void tell(Comparison comparison, Outcome outcome, Instant begin) {
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
    }

    private static void say(String line) {
        System.out.println("[benchmark] " + line);
    }
}

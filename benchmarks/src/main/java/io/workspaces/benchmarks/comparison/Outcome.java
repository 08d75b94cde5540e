package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.measure.SlowStatements;
import io.workspaces.benchmarks.measure.Spread;
import io.workspaces.benchmarks.measure.Statements;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a comparison came to.
 *
 * @param contenders their names, in the order of the report
 * @param rounds the samples of each round, by contender
 * @param slow statements that took long, if they were watched
 */
public record Outcome(
        Comparison comparison,
        List<String> contenders,
        List<Map<String, Sample>> rounds,
        Optional<SlowStatements> slow) {
    /** What is slow among statements that somebody waits for. */
    public static final double SLOW_MILLIS = 5;

    /** Runs a comparison: all contenders in turn to warm up, then all in turn again, round by round. */
    public static Outcome of(Comparison comparison, int asked) throws Exception {
        List<Contender> contenders = comparison.contenders();
        for (int warmUp = 0; warmUp < comparison.warmUps(); warmUp++) {
            for (Contender contender : contenders) {
                contender.trial().run(0);
            }
        }
        Optional<Statements> watched = comparison.watched();
        watched.ifPresent(Statements::reset);
        List<Map<String, Sample>> rounds = new java.util.ArrayList<>();
        for (int round = 1; round <= comparison.rounds(asked); round++) {
            Map<String, Sample> samples = new java.util.HashMap<>();
            for (Contender contender : contenders) {
                samples.put(contender.name(), contender.trial().run(round));
            }
            rounds.add(samples);
        }
        Optional<SlowStatements> slow = watched.map(statements -> statements.slow(SLOW_MILLIS));
        comparison.finish();
        return new Outcome(comparison, contenders.stream().map(Contender::name).toList(), rounds, slow);
    }

    /** Whether all contenders were measured by it. */
    public boolean has(String contender, Metric metric) {
        return rounds.stream()
                .allMatch(round -> sample(round, contender).values().containsKey(metric));
    }

    /** A contender's figure over all rounds. */
    public Spread spread(String contender, Metric metric) {
        return Spread.of(rounds.stream()
                .map(round -> sample(round, contender).get(metric))
                .toList());
    }

    private static Sample sample(Map<String, Sample> round, String contender) {
        return Objects.requireNonNull(round.get(contender), contender);
    }
}

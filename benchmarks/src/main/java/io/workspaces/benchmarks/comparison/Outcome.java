package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.measure.Spread;
import io.workspaces.benchmarks.measure.Statements;
import io.workspaces.benchmarks.measure.TopStatements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a comparison came to.
 *
 * @param contenders their names, in the order of the report
 * @param cold the samples of the first turn, before anything was warm, by contender; empty if there was none
 * @param rounds the samples of each round, by contender
 * @param top statements that took most of PostgreSQL's time, if it was measured
 */
public record Outcome(
        Comparison comparison,
        List<String> contenders,
        Map<String, Sample> cold,
        List<Map<String, Sample>> rounds,
        Optional<TopStatements> top) {

    /**
     * Runs a comparison: all contenders in turn to warm up, then all in turn again, round by round.
     *
     * @param statements where the top ones are looked for while the rounds last
     */
    public static Outcome of(Comparison comparison, int asked, Optional<Statements> statements) throws Exception {
        List<Contender> contenders = comparison.contenders();
        Map<String, Sample> cold = Map.of();
        for (int warmUp = 0; warmUp < comparison.warmUps(); warmUp++) {
            Map<String, Sample> turns = turns(contenders, 0);
            cold = warmUp == 0 ? turns : cold;
        }
        statements.ifPresent(Statements::reset);
        List<Map<String, Sample>> rounds = new ArrayList<>();
        for (int round = 1; round <= comparison.rounds(asked); round++) {
            rounds.add(turns(contenders, round));
        }
        Optional<TopStatements> top =
                measured(rounds, Metric.DATABASE_CPU) ? statements.map(Statements::top) : Optional.empty();
        comparison.finish();
        return new Outcome(comparison, contenders.stream().map(Contender::name).toList(), cold, rounds, top);
    }

    private static Map<String, Sample> turns(List<Contender> contenders, int round) throws Exception {
        Map<String, Sample> samples = new HashMap<>();
        for (Contender contender : contenders) {
            samples.put(contender.name(), contender.trial().run(round));
        }
        return samples;
    }

    private static boolean measured(List<Map<String, Sample>> rounds, Metric metric) {
        return rounds.stream().flatMap(round -> round.values().stream()).anyMatch(sample -> sample.values()
                .containsKey(metric));
    }

    /** A contender's figure of the first turn, if there was one that was measured so. */
    public Optional<Double> cold(String contender, Metric metric) {
        return Optional.ofNullable(cold.get(contender))
                .map(sample -> sample.values().get(metric));
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

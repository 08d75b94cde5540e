package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.measure.Spread;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A figure of a round and the limit it should keep. The median of the rounds decides.
 *
 * @param atLeast whether the limit is a lower one
 */
public record Goal(String text, Figure figure, boolean atLeast, double limit) {
    /** What is computed from the samples of one round, by the names of the contenders. */
    public interface Figure {
        double of(Map<String, Sample> round);
    }

    /** How many times as much one contender's figure is as another's. */
    public static Figure ratio(String one, Metric metric, String other) {
        return round -> sample(round, one).get(metric) / sample(round, other).get(metric);
    }

    /** How much more one contender's figure is than another's. */
    public static Figure more(String one, Metric metric, String other) {
        return round -> sample(round, one).get(metric) - sample(round, other).get(metric);
    }

    /** One contender's figure itself. */
    public static Figure value(String one, Metric metric) {
        return round -> sample(round, one).get(metric);
    }

    /** The largest figure of those of ours whose name begins so. */
    public static Figure most(String beginning, Metric metric) {
        return round -> ours(round, beginning)
                .mapToDouble(name -> sample(round, name).get(metric))
                .max()
                .orElseThrow();
    }

    /** The largest ratio of one of ours to the one whose name begins otherwise and goes on in the same way. */
    public static Figure mostRatio(String beginning, Metric metric, String other) {
        return round -> ours(round, beginning)
                .mapToDouble(name -> ratio(name, metric, other + name.substring(beginning.length()))
                        .of(round))
                .max()
                .orElseThrow();
    }

    private static Stream<String> ours(Map<String, Sample> round, String beginning) {
        return round.keySet().stream().filter(name -> name.startsWith(beginning) && !name.startsWith(Names.STOCK));
    }

    public static Goal atLeast(double limit, String text, Figure figure) {
        return new Goal(text, figure, true, limit);
    }

    public static Goal atMost(double limit, String text, Figure figure) {
        return new Goal(text, figure, false, limit);
    }

    /** The figure over all rounds. */
    public Spread over(List<Map<String, Sample>> rounds) {
        return Spread.of(rounds.stream().map(figure::of).toList());
    }

    /** Whether a figure keeps the limit. */
    public boolean isMetBy(double value) {
        return atLeast ? value >= limit : value <= limit;
    }

    private static Sample sample(Map<String, Sample> round, String contender) {
        return Objects.requireNonNull(round.get(contender), contender);
    }
}

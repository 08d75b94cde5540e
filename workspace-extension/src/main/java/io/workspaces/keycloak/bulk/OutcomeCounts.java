package io.workspaces.keycloak.bulk;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;

/**
 * How many rows have which outcome.
 *
 * @param rows without those that no row has
 */
public record OutcomeCounts(Map<RowOutcome, Integer> rows) {
    public static final OutcomeCounts NONE = new OutcomeCounts(Map.of());

    public OutcomeCounts {
        Map<RowOutcome, Integer> some = new EnumMap<>(RowOutcome.class);
        rows.forEach((outcome, count) -> {
            if (count != 0) {
                some.put(outcome, count);
            }
        });
        rows = Map.copyOf(some);
    }

    static OutcomeCounts of(Collection<RowVerdict> verdicts) {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        verdicts.forEach(verdict -> counts.merge(verdict.outcome(), 1, Integer::sum));
        return new OutcomeCounts(counts);
    }

    OutcomeCounts plus(OutcomeCounts other) {
        return with(other, Integer::sum);
    }

    OutcomeCounts minus(OutcomeCounts other) {
        return with(other, (mine, others) -> mine - others);
    }

    private OutcomeCounts with(OutcomeCounts other, IntBinaryOperator sum) {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        for (RowOutcome outcome : RowOutcome.values()) {
            counts.put(outcome, sum.applyAsInt(of(outcome), other.of(outcome)));
        }
        return new OutcomeCounts(counts);
    }

    /** Counts as skipped what would be done, since the job ends here. */
    OutcomeCounts givenUp() {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        rows.forEach((outcome, count) ->
                counts.merge(RowOutcome.PLANNED.contains(outcome) ? RowOutcome.SKIPPED : outcome, count, Integer::sum));
        return new OutcomeCounts(counts);
    }

    public int of(RowOutcome outcome) {
        return rows.getOrDefault(outcome, 0);
    }

    public int fresh() {
        return of(RowOutcome.NEW);
    }

    public int invited() {
        return of(RowOutcome.INVITED);
    }

    public int skipped() {
        return of(RowOutcome.SKIPPED);
    }

    public int failed() {
        return of(RowOutcome.FAILED);
    }

    /** Rows that the run still has to do. */
    int planned() {
        return count(RowOutcome.PLANNED);
    }

    /** Rows that people read this word of, done or not. */
    public int labelled(String label) {
        return rows.entrySet().stream()
                .filter(entry -> entry.getKey().label().equals(label))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public int count(Set<RowOutcome> outcomes) {
        return outcomes.stream().mapToInt(this::of).sum();
    }
}

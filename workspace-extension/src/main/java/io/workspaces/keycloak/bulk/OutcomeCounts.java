package io.workspaces.keycloak.bulk;

import java.util.Collection;
import java.util.Set;

/** How many rows have which outcome. */
public record OutcomeCounts(int fresh, int invited, int skipped, int failed) {
    public static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0);

    static OutcomeCounts of(Collection<RowVerdict> verdicts) {
        int[] counts = new int[RowOutcome.values().length];
        verdicts.forEach(verdict -> counts[verdict.outcome().ordinal()]++);
        return new OutcomeCounts(
                counts[RowOutcome.NEW.ordinal()],
                counts[RowOutcome.INVITED.ordinal()],
                counts[RowOutcome.SKIPPED.ordinal()],
                counts[RowOutcome.FAILED.ordinal()]);
    }

    OutcomeCounts plus(OutcomeCounts other) {
        return new OutcomeCounts(
                fresh + other.fresh, invited + other.invited, skipped + other.skipped, failed + other.failed);
    }

    OutcomeCounts minus(OutcomeCounts other) {
        return plus(new OutcomeCounts(-other.fresh, -other.invited, -other.skipped, -other.failed));
    }

    /** Counts as skipped what would be invited, since the job ends here. */
    OutcomeCounts givenUp() {
        return new OutcomeCounts(0, invited, skipped + fresh, failed);
    }

    public int count(Set<RowOutcome> outcomes) {
        return (outcomes.contains(RowOutcome.NEW) ? fresh : 0)
                + (outcomes.contains(RowOutcome.INVITED) ? invited : 0)
                + (outcomes.contains(RowOutcome.SKIPPED) ? skipped : 0)
                + (outcomes.contains(RowOutcome.FAILED) ? failed : 0);
    }
}

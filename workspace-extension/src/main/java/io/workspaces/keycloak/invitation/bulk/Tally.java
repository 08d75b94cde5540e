package io.workspaces.keycloak.invitation.bulk;

import java.util.Collection;
import java.util.Set;

/** How many rows have which outcome. */
public record Tally(int fresh, int invited, int skipped, int failed) {
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    static Tally of(Collection<RowVerdict> verdicts) {
        int[] counts = new int[Outcome.values().length];
        verdicts.forEach(verdict -> counts[verdict.outcome().ordinal()]++);
        return new Tally(
                counts[Outcome.NEW.ordinal()],
                counts[Outcome.INVITED.ordinal()],
                counts[Outcome.SKIPPED.ordinal()],
                counts[Outcome.FAILED.ordinal()]);
    }

    Tally plus(Tally other) {
        return new Tally(fresh + other.fresh, invited + other.invited, skipped + other.skipped, failed + other.failed);
    }

    Tally minus(Tally other) {
        return plus(new Tally(-other.fresh, -other.invited, -other.skipped, -other.failed));
    }

    /** What would be invited is not, since the job ends here. */
    Tally givenUp() {
        return new Tally(0, invited, skipped + fresh, failed);
    }

    public int count(Set<Outcome> outcomes) {
        return (outcomes.contains(Outcome.NEW) ? fresh : 0)
                + (outcomes.contains(Outcome.INVITED) ? invited : 0)
                + (outcomes.contains(Outcome.SKIPPED) ? skipped : 0)
                + (outcomes.contains(Outcome.FAILED) ? failed : 0);
    }
}

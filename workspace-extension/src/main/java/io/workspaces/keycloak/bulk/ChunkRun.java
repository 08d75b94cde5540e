package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.RowVerdicts.Admitted;
import io.workspaces.keycloak.kernel.ErrorCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who of a chunk is invited in the run, and what is said of the others. */
record ChunkRun(List<Admitted> people, List<RowVerdict> verdicts) {
    /**
     * Sorts a chunk.
     *
     * @param asShown whether promotions are still those that were shown
     */
    static ChunkRun of(BulkJob job, Chunk checked, RowVerdicts judged, boolean asShown) {
        List<Admitted> people = judged.admitted().stream()
                .filter(one -> asShown || one.draft().effect().isEmpty())
                .toList();
        Set<Long> invited = new HashSet<>();
        people.forEach(one -> invited.add(one.row()));
        boolean abort = job.submission().onError() == OnError.ABORT;
        List<RowVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < judged.verdicts().size(); i++) {
            RowVerdict before = checked.verdicts().get(i);
            RowVerdict now = judged.verdicts().get(i);
            boolean late = abort && before.outcome() == RowOutcome.NEW;
            verdicts.add(verdict(now, invited.contains(now.row()), late));
        }
        return new ChunkRun(people, verdicts);
    }

    private static RowVerdict verdict(RowVerdict now, boolean invited, boolean late) {
        if (invited) {
            return now.invited();
        }
        return switch (now.outcome()) {
            case NEW ->
                new RowVerdict(
                        now.row(),
                        now.email(),
                        RowOutcome.SKIPPED,
                        ErrorCode.PLAN_OUTDATED.code(),
                        "The groups have changed since the check, so that the promotion is another one");
            case FAILED ->
                late ? new RowVerdict(now.row(), now.email(), RowOutcome.SKIPPED, now.code(), now.message()) : now;
            case INVITED, SKIPPED -> now;
        };
    }
}

package io.workspaces.keycloak.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a job has come.
 *
 * @param checked whether every row is judged
 * @param next the next chunk to work on, in the check or in the run
 * @param rowsDone rows before that chunk
 * @param error why the job failed, or what keeps it from going on
 */
public record Progress(
        JobState state,
        boolean checked,
        int next,
        int rowsDone,
        OutcomeCounts counts,
        CheckSummary summary,
        @Nullable JobError error,
        @Nullable Instant finishedAt) {

    static Progress beginning(JobState state) {
        return new Progress(state, false, 0, 0, OutcomeCounts.NONE, CheckSummary.NONE, null, null);
    }

    Progress in(JobState newState) {
        return new Progress(newState, checked, next, rowsDone, counts, summary, error, finishedAt);
    }

    /** Every row is judged, and none done. */
    Progress judged(JobState newState) {
        return new Progress(newState, true, 0, 0, counts, summary, null, null);
    }

    Progress past(int rows, OutcomeCounts newCounts, CheckSummary newSummary) {
        return new Progress(state, checked, next + 1, rowsDone + rows, newCounts, newSummary, null, null);
    }

    Progress past(int chunks, int rows) {
        return new Progress(state, checked, next + chunks, rowsDone + rows, counts, summary, null, null);
    }

    Progress counting(OutcomeCounts newCounts) {
        return new Progress(state, checked, next, rowsDone, newCounts, summary, error, finishedAt);
    }

    Progress waitingFor(@Nullable JobError newError) {
        return new Progress(state, checked, next, rowsDone, counts, summary, newError, finishedAt);
    }

    Progress ended(JobState newState, @Nullable JobError newError, Instant now) {
        OutcomeCounts last = newState == JobState.DONE ? counts : counts.givenUp();
        return new Progress(newState, checked, next, rowsDone, last, summary, newError, now);
    }
}

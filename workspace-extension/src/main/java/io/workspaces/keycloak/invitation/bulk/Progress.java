package io.workspaces.keycloak.invitation.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a job has come.
 *
 * @param checked whether every row is judged
 * @param next the chunk whose turn it is, in the check or in the run
 * @param rowsDone rows before that chunk
 * @param error why the job failed, or what keeps it from going on
 */
public record Progress(
        JobState state,
        boolean checked,
        int next,
        int rowsDone,
        Tally tally,
        Findings findings,
        @Nullable JobError error,
        @Nullable Instant finishedAt) {

    static Progress beginning(JobState state) {
        return new Progress(state, false, 0, 0, Tally.NONE, Findings.NONE, null, null);
    }

    Progress in(JobState newState) {
        return new Progress(newState, checked, next, rowsDone, tally, findings, error, finishedAt);
    }

    /** Every row is judged, and none done. */
    Progress judged(JobState newState) {
        return new Progress(newState, true, 0, 0, tally, findings, null, null);
    }

    Progress past(int rows, Tally newTally, Findings newFindings) {
        return new Progress(state, checked, next + 1, rowsDone + rows, newTally, newFindings, null, null);
    }

    Progress waitingFor(@Nullable JobError newError) {
        return new Progress(state, checked, next, rowsDone, tally, findings, newError, finishedAt);
    }

    Progress ended(JobState newState, @Nullable JobError newError, Instant now) {
        Tally last = newState == JobState.DONE ? tally : tally.givenUp();
        return new Progress(newState, checked, next, rowsDone, last, findings, newError, now);
    }
}

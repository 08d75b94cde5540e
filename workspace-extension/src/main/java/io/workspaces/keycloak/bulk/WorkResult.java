package io.workspaces.keycloak.bulk;

/**
 * The result of one transaction of work on a job.
 *
 * @param next what to do then
 * @param state of the job afterwards
 * @param rows outcomes of the rows that were judged or invited
 */
public record WorkResult(Next next, JobState state, OutcomeCounts rows) {
    /** How the job goes on. */
    public enum Next {
        /** There is more to do. */
        GO_ON,
        /** Something is missing that may be there later. */
        TRY_LATER,
        /** Nothing is left for this node. */
        STOP
    }

    static WorkResult after(BulkJob job, OutcomeCounts rows) {
        return new WorkResult(JobState.AT_WORK.contains(job.state()) ? Next.GO_ON : Next.STOP, job.state(), rows);
    }

    static WorkResult waiting(BulkJob job) {
        return new WorkResult(Next.TRY_LATER, job.state(), OutcomeCounts.NONE);
    }
}

package io.workspaces.keycloak.invitation.bulk;

/**
 * What one transaction of work at a job has come to.
 *
 * @param next what to do then
 * @param state of the job afterwards
 * @param rows outcomes of the rows that were judged or invited
 */
public record Step(Next next, JobState state, Tally rows) {
    /** How the job goes on. */
    public enum Next {
        /** There is more to do. */
        GO_ON,
        /** Something is missing; another try makes sense in a while. */
        TRY_LATER,
        /** Nothing is left for this node. */
        STOP
    }

    static Step after(BulkJob job, Tally rows) {
        return new Step(JobState.AT_WORK.contains(job.state()) ? Next.GO_ON : Next.STOP, job.state(), rows);
    }

    static Step waiting(BulkJob job) {
        return new Step(Next.TRY_LATER, job.state(), Tally.NONE);
    }
}

package io.workspaces.keycloak.bulk;

/** How the mails of a job's open invitations fare. */
public interface JobMails {
    /** How many wait, have left, and were given up. */
    record Counts(long queued, long sent, long failed) {}

    Counts count(BulkJob job);
}

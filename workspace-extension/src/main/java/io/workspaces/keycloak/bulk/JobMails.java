package io.workspaces.keycloak.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the mails of a job's open invitations fare. */
public interface JobMails {
    /**
     * How many wait, have left, and were given up.
     *
     * @param until when the last will have left at the pace of the last hour; null if none waits or none has left in it
     */
    record Counts(
            long queued, long sent, long failed, @Nullable Instant until) {}

    Counts count(BulkJob job);
}

package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.invitation.MailState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the mails of a job's open invitations fare: how many wait, have left, and were given up.
 *
 * @param until when the last will have left at the pace of the last hour; null if none waits or none has left in it
 */
public record MailProgress(
        long queued, long sent, long failed, @Nullable Instant until) {
    private static final MailProgress NONE = new MailProgress(0, 0, 0, null);

    private static final Set<RowOutcome> MAY_MAIL =
            Set.of(RowOutcome.INVITED, RowOutcome.UPDATED, RowOutcome.UNARCHIVED, RowOutcome.RESENT);

    /** An hour, as for the limits: a workspace that has reached its limit stands still for most of one. */
    private static final Duration WINDOW = Duration.ofHours(1);

    /** Asks for no mails if the job cannot have made any. */
    static MailProgress of(BulkJob job, JobMails mails, Instant now) {
        if (job.progress().counts().count(MAY_MAIL) == 0) {
            return NONE;
        }
        Map<MailState, Long> counts = mails.counts(job.id());
        long queued = counts.getOrDefault(MailState.QUEUED, 0L);
        return new MailProgress(
                queued,
                counts.getOrDefault(MailState.SENT, 0L),
                counts.getOrDefault(MailState.FAILED, 0L),
                queued == 0
                        ? null
                        : mails.left(job.id(), now.minus(WINDOW))
                                .map(left -> until(queued, left, now))
                                .orElse(null));
    }

    private static Instant until(long queued, JobMails.Left left, Instant now) {
        double each = (double) Duration.between(left.first(), now).toMillis() / left.mails();
        return now.plusMillis(Math.round(queued * each));
    }
}

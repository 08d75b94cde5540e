package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.invitation.MailState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The mails of the open invitations that a job has made. */
public interface JobMails {
    /** How many there are in each state that any is in. */
    Map<MailState, Long> counts(String jobId);

    /** Those that have left after a time; nothing if none has. */
    Optional<Left> left(String jobId, Instant after);

    /** @param first when the first of them left */
    record Left(long mails, Instant first) {}
}

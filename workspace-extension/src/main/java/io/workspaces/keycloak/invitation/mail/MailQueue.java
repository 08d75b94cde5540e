package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The outbox, as the nodes that empty it see it. */
public interface MailQueue {
    /**
     * Claims mails that are due, oldest first. They are due again when the lease ends.
     *
     * @param resting realms whose mails are left alone
     */
    List<QueuedMail> claim(Instant now, Duration lease, int most, Set<String> resting);

    /** When the next mail is due. */
    Optional<Instant> nextDue();

    void remove(Collection<QueuedMail> mails);

    /** Lets a mail wait for a limit. */
    void postpone(QueuedMail mail, Instant due);

    /** Lets all mails of a workspace that are due wait for its limit, those of bulk invitations or the others. */
    void postponeAll(WorkspaceId workspace, boolean bulk, Instant now, Instant due);

    /** Lets a mail be tried again. */
    void retry(QueuedMail mail, Instant firstTry, Instant due);
}

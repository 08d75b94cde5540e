package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outbox, for the nodes that send its mails. A change of a mail has no effect once another node has claimed it. */
public interface MailQueue {
    /**
     * Claims mails that are due, oldest first. They are due again when the lease ends.
     *
     * @param pausedRealms realms whose mails are not claimed
     */
    List<QueuedMail> claim(Instant now, Duration lease, int max, Set<String> pausedRealms);

    /** When the next mail is due. */
    Optional<Instant> nextDue();

    void remove(Collection<QueuedMail> mails);

    /**
     * Has a mail wait.
     *
     * @param hold what for; null if it waits for its turn only
     */
    void postpone(QueuedMail mail, Instant due, @Nullable MailHold hold);

    /** Has all mails of a workspace that are due wait for its limit: those of bulk invitations, or the others. */
    void postponeAll(WorkspaceId workspace, boolean bulk, Instant now, Instant due, MailHold hold);

    /**
     * Claims mails by their age, whether or not they are due or claimed, except those to people who are archived
     * everywhere.
     *
     * @param leaseUntil when they are due again
     */
    List<QueuedMail> claimQueuedBefore(Instant time, Instant leaseUntil, int max);

    /** Adds the time in which mails were held to the time for which mails that failed before it are tried. */
    void addHeldTime(Instant since, Instant now);

    /** Counts a failed try, and has the mail tried again. */
    void retry(QueuedMail mail, Instant firstTry, Instant due);
}

package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.invitation.MailLane;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outbox, for the nodes that send its mails. A change of a mail has no effect once another node has claimed it. */
public interface MailQueue {
    /** A workspace with mails, and when the first of them is due. */
    record Head(String organization, Instant due) {}

    /** The first realm with mails in a lane, or the first one after another. */
    Optional<String> nextRealm(MailLane lane, @Nullable String after);

    /** The first workspace with mails in a lane of a realm, or the first one after another organization. */
    Optional<Head> nextWorkspace(MailLane lane, String realm, @Nullable String after);

    /** The ids of mails of a workspace that are due, oldest first. */
    List<String> due(MailLane lane, WorkspaceId workspace, Instant now, int max);

    /**
     * Claims those of the mails that are still due.
     *
     * @param leaseUntil when they are due again
     */
    List<QueuedMail> claim(List<String> ids, Instant now, Instant leaseUntil);

    /** When the next mail is due. */
    Optional<Instant> nextDue();

    void remove(Collection<QueuedMail> mails);

    /** Has mails that were claimed wait for their turn again, before those that were queued after them. */
    void giveBack(Collection<QueuedMail> mails);

    /** Has a mail wait for something else than its turn. */
    void postpone(QueuedMail mail, Instant due, MailHold hold);

    /** Has all mails of a workspace that are due wait for its limit: those of bulk invitations, or the others. */
    void postponeAll(WorkspaceId workspace, boolean bulk, Instant now, Instant due, MailHold hold);

    /**
     * Claims mails that should have left before a time, except those to people who are archived everywhere.
     *
     * @param leaseUntil when they are due again
     */
    List<QueuedMail> claimDueBefore(Instant time, Instant leaseUntil, int max);

    /** Adds the time in which mails were held to the time for which mails that failed before it are tried. */
    void addHeldTime(Instant since, Instant now);

    /** Counts a failed try, and has the mail tried again. */
    void retry(QueuedMail mail, Instant firstTry, Instant due);
}

package io.workspaces.keycloak.invitation.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The invitations behind queued mails: what the mails are written from, and what members show about them. */
public interface QueuedInvitations {
    /** Only the invitations among the mails whose invitation is open and of the mail's generation. */
    List<InvitationDraft> drafts(Collection<QueuedMail> mails);

    /** The mails have left; if it was the first mail of an invitation, its validity begins. */
    void sent(Collection<InvitationDraft> drafts, Instant now);

    /**
     * Adds the time in which mails were held, or since they were queued, to the time for which invitations wait for
     * their first mail.
     */
    void addHeldTime(Instant since, Instant now);

    /** The last try failed; {@code givenUp} if there will be no other. */
    void failed(QueuedMail mail, MailFailure failure, boolean givenUp, Instant now);
}

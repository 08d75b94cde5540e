package io.workspaces.keycloak.invitation.mail;

import java.time.Instant;
import java.util.Collection;

/** What members show about the mail of their invitation. */
public interface MailStates {
    /** The mails have left; the validity of an invitation whose first mail this is begins. */
    void sent(Collection<Draft> drafts, Instant now);

    /** The last try failed; {@code givenUp} when there will be no other. */
    void failed(QueuedMail mail, MailFault fault, boolean givenUp, Instant now);
}

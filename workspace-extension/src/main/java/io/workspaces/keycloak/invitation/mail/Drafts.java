package io.workspaces.keycloak.invitation.mail;

import java.util.Collection;
import java.util.List;

/** The invitations behind queued mails. */
public interface Drafts {
    /** Only the mails whose invitation is open and of the mail's generation. */
    List<Draft> of(Collection<QueuedMail> mails);
}

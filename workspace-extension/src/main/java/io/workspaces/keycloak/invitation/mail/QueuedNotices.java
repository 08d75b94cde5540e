package io.workspaces.keycloak.invitation.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What queued mails about memberships that end are written from. */
public interface QueuedNotices {
    /** Only those that are still true and have something to tell, to people who may hear it. */
    List<Draft> drafts(Collection<QueuedMail> mails, Instant now);
}

package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.kernel.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Notices to members who may hear them, until they do not. */
final class InMemoryQueuedNotices implements QueuedNotices {
    /** Members whose notices are no longer true. */
    final Set<String> obsolete = new HashSet<>();

    @Override
    public List<Draft> drafts(Collection<QueuedMail> mails, Instant now) {
        return mails.stream()
                .filter(mail -> !obsolete.contains(mail.memberId()))
                .<Draft>map(mail ->
                        new EndNotice(mail, PersonName.NONE, null, now.plus(Duration.ofDays(1)), ZoneOffset.UTC))
                .toList();
    }
}

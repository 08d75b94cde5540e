package io.workspaces.keycloak.invitation.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The outbox, as the nodes that empty it see it. */
public interface MailQueue {
    /** Claims mails that are due, oldest first. They are due again when the lease ends. */
    List<QueuedMail> claim(Instant now, Duration lease, int most);

    /** When the next mail is due. */
    Optional<Instant> nextDue();

    void remove(Collection<QueuedMail> mails);

    /** Lets a mail wait for a limit. */
    void postpone(QueuedMail mail, Instant due);

    /** Lets a mail be tried again. */
    void retry(QueuedMail mail, Instant firstTry, Instant due);
}

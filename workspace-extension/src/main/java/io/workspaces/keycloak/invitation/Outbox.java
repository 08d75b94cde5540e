package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.member.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Mails that wait to be sent. They are written in the transaction of what they tell. */
public interface Outbox {
    /** Queues a mail for the invitation, and drops those of the member that have not left. */
    void queue(Invitation invitation, EmailAddress recipient, MailKind kind, MailLane lane);

    /**
     * Queues a mail that is no invitation, in turn, and drops one of its kind to the member that has not left.
     *
     * @param since from when on a digest tells what has happened, or earlier if it replaces one that would
     */
    void queue(MailKind kind, Member member, EmailAddress recipient, @Nullable Instant since);
}

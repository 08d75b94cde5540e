package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.EmailAddress;

/** Invitation mails that wait to be sent. They are written in the transaction of the invitation. */
public interface Outbox {
    /** Queues a mail for the invitation, and drops those of the member that have not left. */
    void queue(Invitation invitation, EmailAddress recipient, MailKind kind, MailLane lane);
}

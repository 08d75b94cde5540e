package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.EmailAddress;

/** Invitation mails that wait to be sent; written in the transaction of the invitation. */
public interface Outbox {
    /** Queues the mail of the invitation's present generation and drops those of older ones. */
    void queue(Invitation invitation, EmailAddress recipient, MailKind kind);
}

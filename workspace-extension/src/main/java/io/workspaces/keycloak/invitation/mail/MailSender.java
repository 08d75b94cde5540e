package io.workspaces.keycloak.invitation.mail;

/** Sends mails by the mail server of the realm that the session is in. */
public interface MailSender {
    Delivery send(OutgoingMail outgoing);
}

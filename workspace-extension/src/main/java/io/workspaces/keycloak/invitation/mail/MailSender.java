package io.workspaces.keycloak.invitation.mail;

/** Sends letters of the realm that the session is in. */
public interface MailSender {
    Delivery send(OutgoingMail outgoing);
}

package io.workspaces.keycloak.invitation;

/** Why an invitation mail is sent. Each kind has a limit of its own. */
public enum MailKind {
    INVITATION,
    RESEND,
    BULK
}

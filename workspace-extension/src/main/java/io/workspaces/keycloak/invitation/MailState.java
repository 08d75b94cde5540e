package io.workspaces.keycloak.invitation;

/** Where the mail of an invitation is. */
public enum MailState {
    /** No mail was asked for. */
    NONE,
    QUEUED,
    SENT,
    FAILED
}

package io.workspaces.keycloak.invitation;

/** What has become of the mail of an invitation. */
public enum MailState {
    /** No mail was asked for. */
    NONE,
    QUEUED,
    SENT,
    FAILED
}

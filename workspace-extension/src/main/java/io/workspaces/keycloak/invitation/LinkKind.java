package io.workspaces.keycloak.invitation;

/** How a link was handed out, which decides what it proves. */
public enum LinkKind {
    /** Sent to the address and nowhere else: whoever has it reads the mailbox. */
    MAILED,
    /** Shown to somebody who invites; proves nothing about the mailbox. */
    COPIED,
    /** Shown to somebody who could set the password of any account in Keycloak anyway. */
    COPIED_TRUSTED
}

package io.workspaces.keycloak.invitation;

/** How a link was handed out, which decides what it proves. */
public enum LinkKind {
    /** Mailed to the address and shown to nobody else: whoever has it reads the mailbox. */
    MAILED,
    /** Shown to somebody who manages members; proves nothing about the mailbox. */
    COPIED,
    /** Shown to somebody who could set the password of any account in Keycloak anyway. */
    COPIED_TRUSTED
}

package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.kernel.PersonName;

/** What a mail is written from. */
public sealed interface Draft permits InvitationDraft, EndNotice, EndDigest {
    QueuedMail mail();

    /** The recipient's name; may be empty. */
    PersonName name();

    /** What the audit trail calls whom it is about: the name, or else the address. */
    default String displayName() {
        return name().full().isBlank() ? mail().recipient() : name().full();
    }
}

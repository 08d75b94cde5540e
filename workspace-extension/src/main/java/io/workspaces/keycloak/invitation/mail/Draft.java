package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/** What a mail is written from. */
public sealed interface Draft permits InvitationDraft, EndNotice, EndDigest {
    QueuedMail mail();

    /** The recipient's name; may be empty. */
    PersonName name();

    /** The language that the recipient is written to in, unless their account has one; null for the realm's. */
    @Nullable
    String locale();

    /** What the audit trail calls whom it is about: the name, or else the address. */
    default String displayName() {
        return name().full().isBlank() ? mail().recipient() : name().full();
    }
}

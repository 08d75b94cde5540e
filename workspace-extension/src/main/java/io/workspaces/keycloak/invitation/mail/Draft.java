package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.kernel.PersonName;

/**
 * What a mail is written from.
 *
 * @param inviter for people to read; may be empty
 */
public record Draft(QueuedMail mail, Invitation invitation, PersonName name, DefaultRole role, String inviter) {
    /** What the audit trail calls whom it is about: the name, or else the address. */
    String displayName() {
        return name.full().isBlank() ? mail.recipient() : name.full();
    }
}

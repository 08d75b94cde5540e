package io.workspaces.keycloak.invitation.mail;

import org.jspecify.annotations.Nullable;

/**
 * Why a mail did not leave.
 *
 * @param answer what the mail server said, or what happened on the way to it, without addresses; null if there is
 *     nothing to quote
 */
public record MailFailure(MailFault fault, @Nullable String answer) {
    public static MailFailure of(MailFault fault) {
        return new MailFailure(fault, null);
    }
}

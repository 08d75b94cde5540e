package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What an invitation is written from.
 *
 * @param inviter for people to read; may be empty
 */
public record InvitationDraft(
        QueuedMail mail,
        Invitation invitation,
        PersonName name,
        @Nullable String locale,
        DefaultRole role,
        String inviter)
        implements Draft {}

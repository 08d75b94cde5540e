package io.workspaces.client.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The invitation of a member who has not joined yet.
 *
 * @param expiresAt when the link expires; null before the first delivery
 * @param expired whether the link has expired
 * @param mail the delivery of the email
 * @param refusedSignIn the last sign-in that did not make the person a member; null if there was none
 * @param invitedBy the name of whoever invited the person, or sent the invitation again
 */
public record OpenInvitation(
        @Nullable Instant expiresAt,
        boolean expired,
        @Nullable MailState mail,
        @Nullable RefusedSignIn refusedSignIn,
        @Nullable String invitedBy) {}

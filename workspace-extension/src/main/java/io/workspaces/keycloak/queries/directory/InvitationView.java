package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.invitation.activation.RefusedSignIn;
import io.workspaces.keycloak.invitation.mail.MailHold;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The open invitation of a member, as lists show it.
 *
 * @param mailReason why the mail has failed; or why the realm's mail server does not take any, if this one was not tried
 * @param mailState {@code none}, {@code queued}, {@code sent} or {@code failed}
 * @param invitedBy the name of whoever has invited the member, or sent the invitation again
 */
public record InvitationView(
        @Nullable Instant expiresAt,
        boolean expired,
        String mailState,
        @Nullable String mailReason,
        @Nullable String mailAnswer,
        @Nullable Instant mailAt,
        @Nullable Waiting waiting,
        @Nullable RefusedSignIn refused,
        @Nullable String invitedBy) {
    /**
     * A mail in the outbox.
     *
     * @param failedAttempts how often it has failed
     * @param next when it is tried next; for one that is under way, when another node takes over
     */
    public record Waiting(
            int failedAttempts, Instant next, @Nullable MailHold hold) {}
}

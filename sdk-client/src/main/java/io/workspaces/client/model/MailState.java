package io.workspaces.client.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of an invitation email.
 *
 * @param state {@code none}, {@code queued}, {@code sent} or {@code failed}
 * @param reason why it failed, or still waits after an attempt
 * @param answer what the mail server said, without addresses; null if it said nothing, or if the reason concerns the
 *     realm's mail server and the caller is not a realm admin
 * @param at when the state last changed
 * @param failedAttempts how often a waiting email has failed; null if none waits
 * @param next when a waiting email is tried next
 * @param heldBy the limit that a waiting email waits for, for example {@code mails_per_hour}
 */
public record MailState(
        String state,
        @Nullable String reason,
        @Nullable String answer,
        @Nullable Instant at,
        @Nullable Integer failedAttempts,
        @Nullable Instant next,
        @Nullable String heldBy) {}

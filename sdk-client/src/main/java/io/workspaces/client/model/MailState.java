package io.workspaces.client.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of an invitation email.
 *
 * @param state {@code none}, {@code queued}, {@code sent} or {@code failed}
 * @param reason why it failed
 * @param at when the state last changed
 */
public record MailState(
        String state, @Nullable String reason, @Nullable Instant at) {}

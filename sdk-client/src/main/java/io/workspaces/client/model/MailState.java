package io.workspaces.client.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the mail of an invitation fares.
 *
 * @param state {@code none}, {@code queued}, {@code sent} or {@code failed}
 * @param reason why it failed
 * @param at since when
 */
public record MailState(
        String state, @Nullable String reason, @Nullable Instant at) {}

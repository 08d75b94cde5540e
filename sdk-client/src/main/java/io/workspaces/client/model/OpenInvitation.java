package io.workspaces.client.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The invitation of a member that has not come yet.
 *
 * @param expiresAt when the link dies; null before the first delivery
 * @param expired whether it has
 * @param mail how its mail fares
 */
public record OpenInvitation(
        @Nullable Instant expiresAt,
        boolean expired,
        @Nullable MailState mail) {}

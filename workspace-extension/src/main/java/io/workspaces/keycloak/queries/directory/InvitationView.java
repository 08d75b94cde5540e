package io.workspaces.keycloak.queries.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The open invitation of a member, as lists show it.
 *
 * @param mailState {@code none}, {@code queued}, {@code sent} or {@code failed}
 */
public record InvitationView(
        @Nullable Instant expiresAt,
        boolean expired,
        String mailState,
        @Nullable String mailReason,
        @Nullable Instant mailAt) {}

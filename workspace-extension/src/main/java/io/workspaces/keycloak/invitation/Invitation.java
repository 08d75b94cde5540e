package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The open invitation of an Invited member.
 *
 * @param generation counts the resends; links of an older generation are dead
 * @param timeToLive how long links are good from the first delivery on
 * @param expiresAt null until the first mail was delivered or a link was copied
 * @param clientId internal id of the client that {@code redirectUri} belongs to
 */
public record Invitation(
        String memberId,
        WorkspaceId workspace,
        int generation,
        Duration timeToLive,
        @Nullable Instant expiresAt,
        @Nullable String clientId,
        @Nullable String redirectUri,
        Actor inviter,
        MailState mail,
        @Nullable String mailReason,
        @Nullable Instant mailAt) {
    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}

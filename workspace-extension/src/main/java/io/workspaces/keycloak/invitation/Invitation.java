package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The open invitation of an Invited member.
 *
 * @param generation counts the resends; links of an older generation are dead
 * @param timeToLive how long links are good from the first delivery on
 * @param expiresAt null until the first mail was delivered or a link was copied
 * @param waitsUntil when it is over if until then neither has happened
 * @param clientId internal id of the client that {@code redirectUri} belongs to
 */
public record Invitation(
        String memberId,
        WorkspaceId workspace,
        int generation,
        Duration timeToLive,
        @Nullable Instant expiresAt,
        Instant waitsUntil,
        @Nullable String clientId,
        @Nullable String redirectUri,
        Actor inviter,
        MailState mail,
        @Nullable String mailReason,
        @Nullable Instant mailAt) {
    /** How long an invitation waits for its first delivery or copied link. */
    private static final Duration MAX_WAIT = Duration.ofDays(30);

    /** Until when an invitation that is written now waits. */
    public static Instant waitsUntil(Instant now) {
        return now.plus(MAX_WAIT);
    }

    public boolean expired(Instant now) {
        return !now.isBefore(Objects.requireNonNullElse(expiresAt, waitsUntil));
    }

    /** The invitation with a new mail on its way: links so far are dead, validity begins anew. */
    public Invitation renewed(Actor actor, Instant now) {
        return new Invitation(
                memberId,
                workspace,
                generation + 1,
                timeToLive,
                null,
                waitsUntil(now),
                clientId,
                redirectUri,
                actor,
                MailState.QUEUED,
                null,
                null);
    }

    /** The same without a mail: validity begins at {@code now}. */
    Invitation renewedSilently(Actor actor, Instant now) {
        return new Invitation(
                memberId,
                workspace,
                generation + 1,
                timeToLive,
                now.plus(timeToLive),
                waitsUntil(now),
                clientId,
                redirectUri,
                actor,
                MailState.NONE,
                null,
                null);
    }

    /**
     * The invitation with a link handed out at {@code now}, which begins its validity if nothing else
     * did. Where it had expired it begins anew, and links so far are dead.
     */
    public Invitation handedOut(Instant now) {
        boolean over = expired(now);
        return new Invitation(
                memberId,
                workspace,
                over ? generation + 1 : generation,
                timeToLive,
                over || expiresAt == null ? now.plus(timeToLive) : expiresAt,
                waitsUntil,
                clientId,
                redirectUri,
                inviter,
                mail,
                mailReason,
                mailAt);
    }

    /** The invitation with one more mail on its way. */
    public Invitation queued() {
        return new Invitation(
                memberId,
                workspace,
                generation,
                timeToLive,
                expiresAt,
                waitsUntil,
                clientId,
                redirectUri,
                inviter,
                MailState.QUEUED,
                null,
                null);
    }
}

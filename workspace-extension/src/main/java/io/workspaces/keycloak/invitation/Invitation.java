package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The open invitation of an Invited member.
 *
 * @param generation counts the resends; links of an older generation are dead
 * @param timeToLive how long links are good, from the first delivery on
 * @param expiresAt null until the first mail was delivered or a link was copied
 * @param waitsUntil when the invitation is over if neither has happened until then
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
    /** How long an invitation waits for its first delivery or its first copied link. */
    private static final Duration MAX_WAIT = Duration.ofDays(30);

    /** When an invitation that is made now is over if no link of it is handed out. */
    public static Instant waitsUntil(Instant now) {
        return now.plus(MAX_WAIT);
    }

    /**
     * The first invitation of a generation. Its validity begins with a mail, or now if there is none.
     *
     * @param clientId null without {@code redirectUri}
     */
    public static Invitation open(
            Member member,
            int generation,
            Duration timeToLive,
            @Nullable String clientId,
            @Nullable String redirectUri,
            Actor inviter,
            boolean mailed,
            Instant now) {
        return new Invitation(
                member.id(),
                member.workspace(),
                generation,
                timeToLive,
                mailed ? null : now.plus(timeToLive),
                waitsUntil(now),
                clientId,
                redirectUri,
                inviter,
                mailed ? MailState.QUEUED : MailState.NONE,
                null,
                null);
    }

    public boolean expired(Instant now) {
        return !now.isBefore(Objects.requireNonNullElse(expiresAt, waitsUntil));
    }

    /** When links end if a mail leaves at that time. */
    public Instant expiresIfMailed(Instant at) {
        return Objects.requireNonNullElseGet(expiresAt, () -> at.plus(timeToLive));
    }

    /** The invitation with a new mail queued. Older links are dead, and the validity begins again with the mail. */
    public Invitation resent(Actor actor, Instant now) {
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

    /** The invitation with new links and no mail. Older links are dead, and the validity begins now. */
    public Invitation renewedWithoutMail(Actor actor, Instant now) {
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

    /** The invitation to another address: with new links, and with a mail if it had one and mails are wanted. */
    public Invitation readdressed(Actor actor, Instant now, boolean mails) {
        return mails && mail != MailState.NONE ? resent(actor, now) : renewedWithoutMail(actor, now);
    }

    /**
     * The invitation after a link was copied. This begins the validity, unless a mail or an earlier link has. If the
     * invitation had expired, the validity begins again and older links stay dead.
     */
    public Invitation linkCopied(Instant now) {
        boolean expired = expired(now);
        return new Invitation(
                memberId,
                workspace,
                expired ? generation + 1 : generation,
                timeToLive,
                expired || expiresAt == null ? now.plus(timeToLive) : expiresAt,
                waitsUntil,
                clientId,
                redirectUri,
                inviter,
                mail,
                mailReason,
                mailAt);
    }

    /** The invitation with one more mail queued. Its links and its validity stay. */
    public Invitation mailQueued() {
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

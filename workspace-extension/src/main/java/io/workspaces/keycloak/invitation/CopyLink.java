package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Shows a link of an invitation to somebody who manages it. Such a link proves nothing about the
 * mailbox, so that it sets up no account, unless its maker could set any password in Keycloak anyway.
 */
public final class CopyLink {
    /** A fresh link, shown once. */
    public record Copied(URI link, Instant expiresAt) {
        @Override
        public String toString() {
            return "Copied[***]";
        }
    }

    private final InvitedMembers invited;
    private final Invitations invitations;
    private final Links links;
    private final InvitationUrls bases;
    private final UnverifiedSignIns unverified;
    private final AuditTrail trail;
    private final Clock clock;

    public CopyLink(
            InvitedMembers invited,
            Invitations invitations,
            Links links,
            InvitationUrls bases,
            UnverifiedSignIns unverified,
            AuditTrail trail,
            Clock clock) {
        this.invited = invited;
        this.invitations = invitations;
        this.links = links;
        this.bases = bases;
        this.unverified = unverified;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param trusted whether the actor could set the password of any account in Keycloak
     * @throws WorkspacesException {@code not_found}, {@code member_status}, {@code hostname_required}; {@code
     *     mail_server_needed} for a link that would set up an account that cannot sign in
     */
    public Copied copy(Actor actor, boolean trusted, WorkspaceId workspace, String memberId) {
        InvitedMembers.Invited target = invited.require(workspace, memberId);
        if (trusted && unverified.impossible(workspace.realm())) {
            throw WorkspacesException.of(ErrorCode.MAIL_SERVER_NEEDED);
        }
        Instant now = clock.instant();
        LinkToken token = LinkToken.mint();
        URI page = bases.page(workspace.realm(), token)
                .orElseThrow(() -> WorkspacesException.of(ErrorCode.HOSTNAME_REQUIRED));
        Invitation handedOut = target.invitation().handedOut(now);
        invitations.save(handedOut);
        EmailAddress email = Objects.requireNonNull(target.member().email());
        LinkKind kind = trusted ? LinkKind.COPIED_TRUSTED : LinkKind.COPIED;
        links.add(List.of(Link.to(handedOut, email, token, kind, now)));
        record(actor, target.member(), kind);
        return new Copied(page, Objects.requireNonNull(handedOut.expiresAt()));
    }

    private void record(Actor actor, Member member, LinkKind kind) {
        trail.record(new AuditEntry(
                member.workspace(),
                actor,
                AuditAction.INVITATION_COPY,
                new AuditTarget("member", member.id(), member.displayName()),
                Map.of("setsUpAccount", kind == LinkKind.COPIED_TRUSTED)));
    }
}

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
 * Shows a new link of an invitation to somebody who manages members. Such a link proves nothing about the mailbox. So
 * it cannot set up an account, unless the one who copies it could set any password in Keycloak anyway.
 */
public final class CopyLink {
    /**
     * A new link, which is shown once.
     *
     * @param setsUpAccount whether somebody without an account can set one up with it
     */
    public record Copied(URI link, Instant expiresAt, boolean setsUpAccount) {
        @Override
        public String toString() {
            return "Copied[***]";
        }
    }

    private final InvitedMembers invited;
    private final Invitations invitations;
    private final Links links;
    private final InvitationUrls urls;
    private final UnverifiedSignIns unverified;
    private final AuditTrail trail;
    private final Clock clock;

    public CopyLink(
            InvitedMembers invited,
            Invitations invitations,
            Links links,
            InvitationUrls urls,
            UnverifiedSignIns unverified,
            AuditTrail trail,
            Clock clock) {
        this.invited = invited;
        this.invitations = invitations;
        this.links = links;
        this.urls = urls;
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
        URI page = urls.page(workspace.realm(), token)
                .orElseThrow(() -> WorkspacesException.of(ErrorCode.HOSTNAME_REQUIRED));
        Invitation copied = target.invitation().linkCopied(now);
        invitations.save(copied);
        EmailAddress email = Objects.requireNonNull(target.member().email());
        LinkKind kind = trusted ? LinkKind.COPIED_TRUSTED : LinkKind.COPIED;
        links.add(List.of(Link.to(copied, email, token, kind, now)));
        record(actor, target.member(), kind);
        return new Copied(page, Objects.requireNonNull(copied.expiresAt()), trusted);
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

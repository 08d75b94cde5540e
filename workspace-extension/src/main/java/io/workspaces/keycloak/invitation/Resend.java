package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/** Sends an invitation again, with a new link. Older links are dead, and the validity begins again. */
public final class Resend {
    private final InvitedMembers invited;
    private final Invitations invitations;
    private final Outbox outbox;
    private final ResendLimit limit;
    private final AuditTrail trail;
    private final Clock clock;

    public Resend(
            InvitedMembers invited,
            Invitations invitations,
            Outbox outbox,
            ResendLimit limit,
            AuditTrail trail,
            Clock clock) {
        this.invited = invited;
        this.invitations = invitations;
        this.outbox = outbox;
        this.limit = limit;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws WorkspacesException {@code not_found}, {@code member_status}, {@code rate_limited} */
    public void resend(Actor actor, WorkspaceId workspace, String memberId, MailLane lane) {
        InvitedMembers.Invited target = invited.require(workspace, memberId);
        Member member = target.member();
        EmailAddress email = Objects.requireNonNull(member.email());
        limit.take(workspace.realm(), email);
        Invitation resent = target.invitation().resent(actor, clock.instant());
        invitations.save(resent);
        outbox.queue(resent, email, MailKind.RESEND, lane);
        trail.record(entry(actor, member));
    }

    /** What the audit trail says of it. */
    public static AuditEntry entry(Actor actor, Member member) {
        return new AuditEntry(
                member.workspace(),
                actor,
                AuditAction.INVITATION_RESEND,
                new AuditTarget("member", member.id(), member.displayName()),
                Map.of("email", String.valueOf(member.email())));
    }
}

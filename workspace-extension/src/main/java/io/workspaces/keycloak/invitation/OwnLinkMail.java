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
import java.util.Map;
import java.util.Objects;

/** Mails invited people a link of their own, since a link that was passed on proves nothing. Other links stay good. */
public final class OwnLinkMail {
    private final InvitedMembers invited;
    private final Invitations invitations;
    private final Outbox outbox;
    private final ResendLimit limit;
    private final AuditTrail trail;

    public OwnLinkMail(
            InvitedMembers invited, Invitations invitations, Outbox outbox, ResendLimit limit, AuditTrail trail) {
        this.invited = invited;
        this.invitations = invitations;
        this.outbox = outbox;
        this.limit = limit;
        this.trail = trail;
    }

    /** @throws WorkspacesException {@code not_found}, {@code member_status}, {@code rate_limited} */
    public void send(WorkspaceId workspace, String memberId) {
        InvitedMembers.Invited target = invited.require(workspace, memberId);
        Member member = target.member();
        EmailAddress email = Objects.requireNonNull(member.email());
        limit.take(workspace.realm(), email);
        Invitation queued = target.invitation().mailQueued();
        invitations.save(queued);
        outbox.queue(queued, email, MailKind.RESEND, MailLane.AHEAD);
        trail.record(new AuditEntry(
                workspace,
                Actor.SYSTEM,
                AuditAction.INVITATION_MAIL,
                new AuditTarget("member", member.id(), member.displayName()),
                Map.of("email", email.value())));
    }
}

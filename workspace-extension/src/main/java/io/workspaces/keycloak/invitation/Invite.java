package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.group.Change;
import io.workspaces.keycloak.group.Effects;
import io.workspaces.keycloak.group.RoleGroups;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberConflicts;
import io.workspaces.keycloak.member.MemberSource;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.member.Placement;
import io.workspaces.keycloak.member.Placements;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import io.workspaces.keycloak.workspace.WorkspaceRows;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Invites one person. No Keycloak user is made until the person comes. */
public final class Invite {
    private final WorkspaceLocks locks;
    private final WorkspaceRows workspaces;
    private final RoleGroups roleGroups;
    private final Members members;
    private final Placements placements;
    private final Invitations invitations;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    public Invite(
            WorkspaceLocks locks,
            WorkspaceRows workspaces,
            RoleGroups roleGroups,
            Members members,
            Placements placements,
            Invitations invitations,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.locks = locks;
        this.workspaces = workspaces;
        this.roleGroups = roleGroups;
        this.members = members;
        this.placements = placements;
        this.invitations = invitations;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Locks the workspace and works the invitation out. Whether the realm has an account with the
     * address is not looked at, so that neither answer nor time tells.
     *
     * @param metadata stores what the invitation says about the new member, in the same transaction
     * @throws WorkspacesException {@code invalid_request}, {@code member_exists}
     */
    public Change<Member> invite(Actor actor, WorkspaceId workspace, InviteRequest request, Consumer<Member> metadata) {
        roleGroups.ensure(workspace);
        locks.lock(workspace);
        members.findByEmail(workspace, request.email()).ifPresent(member -> {
            throw MemberConflicts.exists(member.status());
        });
        Placement placement = placements.in(workspace);
        Placement.Outcome outcome = placement.enter(request.role(), placement.resolve(request.groups(), "groups"));
        Member member = Member.invited(
                UUID.randomUUID().toString(),
                workspace,
                request.email(),
                request.name(),
                outcome.role(),
                outcome.groups(),
                MemberSource.INVITED,
                clock.instant());
        Effects effects = new Effects(
                placement.effectOnInvited(member, request.role()).stream().toList());
        return new Change<>(effects, () -> {
            save(actor, member, request);
            metadata.accept(member);
            return member;
        });
    }

    private void save(Actor actor, Member member, InviteRequest request) {
        members.add(member);
        Duration setting = workspaces.settings(member.workspace()).invitationExpiry();
        Duration timeToLive = request.expiresIn() == null ? setting : request.expiresIn();
        Invitation invitation = new Invitation(
                member.id(),
                member.workspace(),
                1,
                timeToLive,
                request.sendEmail() ? null : clock.instant().plus(timeToLive),
                request.clientId(),
                request.redirectUri(),
                actor,
                request.sendEmail() ? MailState.QUEUED : MailState.NONE,
                null,
                null);
        invitations.save(invitation);
        if (request.sendEmail()) {
            outbox.queue(invitation, request.email());
        }
        trail.record(new AuditEntry(
                member.workspace(),
                actor,
                "member.invite",
                new AuditTarget("member", member.id(), member.displayName()),
                Map.of("email", request.email().value(), "role", member.role().label(), "groups", member.groups())));
    }
}

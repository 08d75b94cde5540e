package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.group.Effects;
import io.workspaces.keycloak.group.PlannedChange;
import io.workspaces.keycloak.group.RoleGroups;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberSource;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.member.RoleRulesLoader;
import io.workspaces.keycloak.member.SeatUse;
import io.workspaces.keycloak.member.Seats;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import io.workspaces.keycloak.workspace.Workspaces;
import java.time.Clock;
import java.util.function.Consumer;

/** Invites one person. Creates no Keycloak user; that happens when the person accepts. */
public final class Invite {
    private final WorkspaceLocks locks;
    private final Workspaces workspaces;
    private final WorkspaceRecords records;
    private final RoleGroups roleGroups;
    private final Members members;
    private final RoleRulesLoader roleRules;
    private final Seats seats;
    private final Invitations invitations;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    public Invite(
            WorkspaceLocks locks,
            Workspaces workspaces,
            WorkspaceRecords records,
            RoleGroups roleGroups,
            Members members,
            RoleRulesLoader roleRules,
            Seats seats,
            Invitations invitations,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.locks = locks;
        this.workspaces = workspaces;
        this.records = records;
        this.roleGroups = roleGroups;
        this.members = members;
        this.roleRules = roleRules;
        this.seats = seats;
        this.invitations = invitations;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Locks the workspace and prepares the invitation. Does not look whether the realm has an account with the address,
     * so that neither the answer nor its time tells.
     *
     * @param metadata stores what the invitation says about the new member, in the same transaction
     * @throws WorkspacesException {@code invalid_request}, {@code member_exists}, {@code seats_exhausted}
     */
    public PlannedChange<Member> invite(
            Actor actor, WorkspaceId workspace, InviteRequest request, Consumer<Member> metadata) {
        roleGroups.ensure(workspace);
        locks.lock(workspace);
        InviteDraft draft = InviteDraft.of(
                actor,
                workspace,
                request,
                MemberSource.INVITED,
                members.findByEmail(workspace, request.email())
                        .map(member -> member.asOf(clock.instant()).status())
                        .orElse(null),
                InviteDraft.State.of(
                        roleRules.in(workspace),
                        records.settings(workspace),
                        workspaces.languages(workspace.realm()),
                        clock.instant()));
        seats.take(workspace, SeatUse.of(draft.member()));
        Effects effects = new Effects(draft.effect().stream().toList());
        return new PlannedChange<>(effects, () -> {
            save(draft, request);
            metadata.accept(draft.member());
            return draft.member();
        });
    }

    private void save(InviteDraft draft, InviteRequest request) {
        members.add(draft.member());
        invitations.save(draft.invitation());
        if (request.sendEmail()) {
            outbox.queue(draft.invitation(), request.email(), MailKind.INVITATION, MailLane.AHEAD);
        }
        trail.record(draft.entry());
    }
}

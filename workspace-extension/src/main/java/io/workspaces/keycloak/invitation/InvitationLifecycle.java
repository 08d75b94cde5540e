package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.PendingInvitations;
import io.workspaces.keycloak.workspace.Workspace;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import io.workspaces.keycloak.workspace.Workspaces;
import java.time.Clock;
import java.util.Objects;

/** Gives members new links if they are Invited again, and closes the invitations of those who no longer are. */
public final class InvitationLifecycle implements PendingInvitations {
    private final Invitations invitations;
    private final Outbox outbox;
    private final Workspaces workspaces;
    private final WorkspaceRecords records;
    private final Clock clock;
    private final Actor actor;

    public InvitationLifecycle(
            Invitations invitations,
            Outbox outbox,
            Workspaces workspaces,
            WorkspaceRecords records,
            Clock clock,
            Actor actor) {
        this.invitations = invitations;
        this.outbox = outbox;
        this.workspaces = workspaces;
        this.records = records;
        this.clock = clock;
        this.actor = actor;
    }

    @Override
    public void requirePossible(WorkspaceId workspace) {
        if (!workspaces
                .find(workspace.realm(), workspace.organization())
                .map(Workspace::enabled)
                .orElse(false)) {
            throw WorkspacesException.of(ErrorCode.WORKSPACE_DISABLED);
        }
    }

    @Override
    public void readdress(Member member) {
        invitations.forgetSignIns(member.id());
        invitations
                .find(member.id())
                .ifPresentOrElse(
                        old -> store(member, old.readdressed(actor, clock.instant(), true)), () -> reopen(member));
    }

    @Override
    public void reopen(Member member) {
        store(
                member,
                invitations
                        .find(member.id())
                        .map(old -> old.resent(actor, clock.instant()))
                        .orElseGet(() -> Invitation.open(
                                member,
                                invitations.nextGeneration(member.id()),
                                records.settings(member.workspace()).invitationExpiry(),
                                null,
                                null,
                                actor,
                                true,
                                clock.instant())));
    }

    private void store(Member member, Invitation invitation) {
        invitations.save(invitation);
        if (invitation.mail() == MailState.QUEUED) {
            outbox.queue(invitation, Objects.requireNonNull(member.email()), MailKind.INVITATION, MailLane.AHEAD);
        }
    }

    @Override
    public void close(Member member) {
        invitations.remove(member.id());
    }
}

package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.member.MemberModule;
import io.workspaces.keycloak.workspace.WorkspaceModule;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/** Invitations and their links, as one caller uses them. */
public final class InvitationModule {
    private final WorkspaceModule workspaces;
    private final MemberModule members;
    private final Ports ports;
    private final AuditTrail trail;
    private final Clock clock;

    public InvitationModule(
            WorkspaceModule workspaces, MemberModule members, Ports ports, AuditTrail trail, Clock clock) {
        this.workspaces = workspaces;
        this.members = members;
        this.ports = ports;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is stored of invitations, and what Keycloak says about its realm. */
    public record Ports(
            Invitations invitations,
            Links links,
            Outbox outbox,
            OpenInvitations open,
            DueReminders dueReminders,
            ResendLimit resendLimit,
            InvitationUrls urls,
            Inviters inviters,
            UnverifiedSignIns unverifiedSignIns,
            BooleanSupplier mailServer) {}

    public Invitations invitations() {
        return ports.invitations();
    }

    public Links links() {
        return ports.links();
    }

    public OpenInvitations open() {
        return ports.open();
    }

    public Inviters inviters() {
        return ports.inviters();
    }

    public Invite invite() {
        return new Invite(
                workspaces.locks(),
                workspaces.workspaces(),
                workspaces.records(),
                members.groups().roleGroups(),
                members.members(),
                members.roleRules(),
                members.seats(),
                invitations(),
                ports.outbox(),
                trail,
                clock);
    }

    public Resend resend() {
        return new Resend(invited(), invitations(), ports.outbox(), ports.resendLimit(), trail, clock);
    }

    public Reminders reminders() {
        return new Reminders(
                workspaces.locks(),
                workspaces.workspaces(),
                workspaces.records(),
                members.members(),
                invitations(),
                ports.dueReminders(),
                ports.outbox(),
                ports.mailServer(),
                trail,
                clock);
    }

    public OwnLinkMail ownLinkMail() {
        return new OwnLinkMail(invited(), invitations(), ports.outbox(), ports.resendLimit(), trail);
    }

    public CopyLink copyLink() {
        return new CopyLink(invited(), invitations(), links(), ports.urls(), ports.unverifiedSignIns(), trail, clock);
    }

    public Revoke revoke() {
        return new Revoke(invited(), members.lifecycle());
    }

    private InvitedMembers invited() {
        return new InvitedMembers(workspaces.locks(), members.members(), invitations(), clock);
    }
}

package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.InvitationModule;
import io.workspaces.keycloak.invitation.activation.Activate;
import io.workspaces.keycloak.invitation.activation.AddressVouchers;
import io.workspaces.keycloak.invitation.activation.Candidates;
import io.workspaces.keycloak.invitation.activation.CarryOutReclaims;
import io.workspaces.keycloak.invitation.activation.Reclaims;
import io.workspaces.keycloak.invitation.activation.RefusedSignIns;
import io.workspaces.keycloak.invitation.activation.UnverifiedAccounts;
import io.workspaces.keycloak.invitation.mail.SendingHold;
import io.workspaces.keycloak.member.MemberModule;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.time.Clock;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;

/** How Invited members become Active, within one Keycloak session. */
public final class ActivationModule {
    private final KeycloakSession session;
    private final WorkspaceLocks locks;
    private final MemberModule members;
    private final InvitationModule invitations;
    private final Ports ports;
    private final Function<KeycloakSession, ActivationModule> later;
    private final Clock clock;

    /** @param later the same in a session of its own */
    public ActivationModule(
            KeycloakSession session,
            WorkspaceLocks locks,
            MemberModule members,
            InvitationModule invitations,
            Ports ports,
            Function<KeycloakSession, ActivationModule> later,
            Clock clock) {
        this.session = session;
        this.locks = locks;
        this.members = members;
        this.invitations = invitations;
        this.ports = ports;
        this.later = later;
        this.clock = clock;
    }

    /** What is stored of the ways in, and whether mails may leave. */
    public record Ports(
            Candidates candidates,
            RefusedSignIns refusedSignIns,
            UnverifiedAccounts unverified,
            AddressVouchers vouchers,
            Reclaims reclaims,
            SendingHold sendingHold) {}

    public Candidates candidates() {
        return ports.candidates();
    }

    RefusedSignIns refusedSignIns() {
        return ports.refusedSignIns();
    }

    public UnverifiedAccounts unverified() {
        return ports.unverified();
    }

    public AddressVouchers vouchers() {
        return ports.vouchers();
    }

    public Reclaims reclaims() {
        return ports.reclaims();
    }

    public SignIns signIns() {
        return new SignIns(session, vouchers(), unverified(), invitations.links());
    }

    public Activate activate() {
        return new Activate(
                locks,
                members.members(),
                invitations.invitations(),
                invitations.links(),
                members.lifecycle(),
                unverified(),
                vouchers(),
                new PromptReclaims(reclaims(), session, job -> later.apply(job).carryOutReclaims()),
                clock);
    }

    /** Of the realm that the session is in. */
    public CarryOutReclaims carryOutReclaims() {
        return new CarryOutReclaims(reclaims(), new RealmAccountMeans(session, ports.sendingHold()), clock);
    }
}

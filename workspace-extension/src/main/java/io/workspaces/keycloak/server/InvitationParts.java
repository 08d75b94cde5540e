package io.workspaces.keycloak.server;

import io.workspaces.keycloak.invitation.InvitedMembers;
import io.workspaces.keycloak.invitation.LinkBases;
import io.workspaces.keycloak.invitation.Links;
import io.workspaces.keycloak.invitation.OwnLinkMail;
import io.workspaces.keycloak.invitation.ResendLimit;
import io.workspaces.keycloak.invitation.activation.Activate;
import io.workspaces.keycloak.invitation.activation.AddressVouchers;
import io.workspaces.keycloak.invitation.activation.Candidates;
import io.workspaces.keycloak.invitation.activation.CarryOutReclaims;
import io.workspaces.keycloak.invitation.activation.Reclaims;
import io.workspaces.keycloak.invitation.activation.UnverifiedAccounts;
import io.workspaces.keycloak.invitation.jpa.JpaAddressVouchers;
import io.workspaces.keycloak.invitation.jpa.JpaCandidates;
import io.workspaces.keycloak.invitation.jpa.JpaDrafts;
import io.workspaces.keycloak.invitation.jpa.JpaLinks;
import io.workspaces.keycloak.invitation.jpa.JpaMailLog;
import io.workspaces.keycloak.invitation.jpa.JpaMailPaces;
import io.workspaces.keycloak.invitation.jpa.JpaMailQueue;
import io.workspaces.keycloak.invitation.jpa.JpaMailStates;
import io.workspaces.keycloak.invitation.jpa.JpaReclaims;
import io.workspaces.keycloak.invitation.jpa.JpaUnverifiedAccounts;
import io.workspaces.keycloak.invitation.keycloak.BrowserSetUps;
import io.workspaces.keycloak.invitation.keycloak.ConfiguredLinkBases;
import io.workspaces.keycloak.invitation.keycloak.InvitationLogins;
import io.workspaces.keycloak.invitation.keycloak.InvitedAccounts;
import io.workspaces.keycloak.invitation.keycloak.PromptReclaims;
import io.workspaces.keycloak.invitation.keycloak.RealmAccountMeans;
import io.workspaces.keycloak.invitation.keycloak.SignIns;
import io.workspaces.keycloak.invitation.keycloak.ThemePostOffice;
import io.workspaces.keycloak.invitation.mail.DailyResends;
import io.workspaces.keycloak.invitation.mail.MailRoom;
import io.workspaces.keycloak.invitation.page.Acceptance;
import io.workspaces.keycloak.invitation.page.Arrival;
import io.workspaces.keycloak.invitation.page.InvitationPages;
import io.workspaces.keycloak.invitation.page.Ownership;
import io.workspaces.keycloak.invitation.page.SetUps;
import io.workspaces.keycloak.invitation.page.Visits;
import org.keycloak.models.KeycloakSession;

/** The adapters of invitations within one Keycloak session. */
final class InvitationParts {
    private final Composition parts;

    InvitationParts(Composition parts) {
        this.parts = parts;
    }

    Links links() {
        return new JpaLinks(parts.entities());
    }

    LinkBases bases() {
        return new ConfiguredLinkBases(parts.session());
    }

    ResendLimit resendLimit() {
        return new DailyResends(
                new JpaMailLog(parts.entities()), parts.mailLimits().resendsPerRecipient(), parts.clock());
    }

    MailRoom mailRoom() {
        return new MailRoom(
                new JpaMailQueue(parts.entities()),
                new JpaDrafts(parts.entities()),
                links(),
                bases(),
                parts.workspaceRows(),
                parts.exclusions(),
                new JpaMailLog(parts.entities()),
                new JpaMailPaces(parts.entities()),
                new JpaMailStates(parts.entities()),
                new ThemePostOffice(parts.session()));
    }

    InvitedMembers invited() {
        return new InvitedMembers(parts.locks(), parts.members(), parts.invitations());
    }

    Candidates candidates() {
        return new JpaCandidates(parts.statements(), parts.workspaces(), parts.workspaceRows());
    }

    Activate activate() {
        return new Activate(
                parts.locks(),
                parts.members(),
                parts.invitations(),
                links(),
                parts.system().memberLifecycle(),
                unverified(),
                vouchers(),
                new PromptReclaims(reclaims(), parts.session(), job -> new InvitationParts(Composition.of(job))
                        .carryOutReclaims()),
                parts.clock());
    }

    UnverifiedAccounts unverified() {
        return new JpaUnverifiedAccounts(parts.entities());
    }

    AddressVouchers vouchers() {
        return new JpaAddressVouchers(parts.entities(), parts.statements());
    }

    Reclaims reclaims() {
        return new JpaReclaims(parts.entities());
    }

    /** Of the realm that the session is in. */
    CarryOutReclaims carryOutReclaims() {
        return new CarryOutReclaims(reclaims(), new RealmAccountMeans(parts.session()), parts.clock());
    }

    SignIns signIns() {
        return new SignIns(parts.session(), vouchers(), unverified(), links());
    }

    InvitationPages pages() {
        KeycloakSession session = parts.session();
        Visits visits = new Visits(
                links(),
                parts.invitations(),
                parts.members(),
                parts.workspaces(),
                parts.workspaceRows(),
                parts.clock());
        SetUps setUps =
                new SetUps(visits, parts.locks(), links(), new InvitedAccounts(session), new BrowserSetUps(session));
        Ownership ownership = new Ownership(new InvitedAccounts(session), unverified());
        Acceptance acceptance = new Acceptance(
                new InvitationLogins(session),
                new OwnLinkMail(invited(), parts.invitations(), parts.outbox(), resendLimit(), parts.auditRows()),
                ownership);
        Arrival arrival = new Arrival(parts.members(), candidates(), activate(), signIns(), parts.clock());
        return new InvitationPages(session, visits, acceptance, setUps, ownership, arrival, parts.workspaces());
    }
}

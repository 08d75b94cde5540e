package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.invitation.InvitationUrls;
import io.workspaces.keycloak.invitation.InvitedMembers;
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
import io.workspaces.keycloak.invitation.jpa.JpaMailQueue;
import io.workspaces.keycloak.invitation.jpa.JpaMailStates;
import io.workspaces.keycloak.invitation.jpa.JpaReclaims;
import io.workspaces.keycloak.invitation.jpa.JpaSendRate;
import io.workspaces.keycloak.invitation.jpa.JpaUnverifiedAccounts;
import io.workspaces.keycloak.invitation.keycloak.BrowserSetUps;
import io.workspaces.keycloak.invitation.keycloak.ConfiguredInvitationUrls;
import io.workspaces.keycloak.invitation.keycloak.InvitationLogins;
import io.workspaces.keycloak.invitation.keycloak.InvitedAccounts;
import io.workspaces.keycloak.invitation.keycloak.PromptReclaims;
import io.workspaces.keycloak.invitation.keycloak.RealmAccountMeans;
import io.workspaces.keycloak.invitation.keycloak.SignIns;
import io.workspaces.keycloak.invitation.keycloak.ThemeMailSender;
import io.workspaces.keycloak.invitation.mail.DailyResends;
import io.workspaces.keycloak.invitation.mail.MailUnitOfWork;
import io.workspaces.keycloak.invitation.page.AcceptanceResolver;
import io.workspaces.keycloak.invitation.page.AccountSetUps;
import io.workspaces.keycloak.invitation.page.InvitationPages;
import io.workspaces.keycloak.invitation.page.LinkActions;
import io.workspaces.keycloak.invitation.page.OpenedInvitations;
import io.workspaces.keycloak.invitation.page.Ownership;
import org.keycloak.models.KeycloakSession;

/** The adapters of invitations within one Keycloak session. */
public final class InvitationParts {
    private final WorkspacesSession parts;

    public InvitationParts(WorkspacesSession parts) {
        this.parts = parts;
    }

    public Links links() {
        return new JpaLinks(parts.entities());
    }

    InvitationUrls bases() {
        return new ConfiguredInvitationUrls(parts.session());
    }

    ResendLimit resendLimit() {
        return new DailyResends(
                new JpaMailLog(parts.entities()), parts.mailLimits().resendsPerRecipient(), parts.clock());
    }

    public MailUnitOfWork mailRoom() {
        return new MailUnitOfWork(
                new JpaMailQueue(parts.entities()),
                new JpaDrafts(parts.entities()),
                links(),
                bases(),
                parts.workspaceRecords(),
                parts.exclusions(),
                new JpaMailLog(parts.entities()),
                new JpaSendRate(parts.entities()),
                new JpaMailStates(parts.entities()),
                new ThemeMailSender(parts.session()));
    }

    InvitedMembers invited() {
        return new InvitedMembers(parts.locks(), parts.members(), parts.invitations());
    }

    public Candidates candidates() {
        return new JpaCandidates(parts.statements(), parts.workspaces(), parts.workspaceRecords());
    }

    public Activate activate() {
        return new Activate(
                parts.locks(),
                parts.members(),
                parts.invitations(),
                links(),
                parts.system().memberLifecycle(),
                unverified(),
                vouchers(),
                new PromptReclaims(reclaims(), parts.session(), job -> new InvitationParts(WorkspacesSession.of(job))
                        .carryOutReclaims()),
                parts.clock());
    }

    public UnverifiedAccounts unverified() {
        return new JpaUnverifiedAccounts(parts.entities());
    }

    public AddressVouchers vouchers() {
        return new JpaAddressVouchers(parts.entities(), parts.statements());
    }

    public Reclaims reclaims() {
        return new JpaReclaims(parts.entities());
    }

    /** Of the realm that the session is in. */
    public CarryOutReclaims carryOutReclaims() {
        return new CarryOutReclaims(reclaims(), new RealmAccountMeans(parts.session()), parts.clock());
    }

    public SignIns signIns() {
        return new SignIns(parts.session(), vouchers(), unverified(), links());
    }

    InvitationPages pages() {
        KeycloakSession session = parts.session();
        OpenedInvitations openedInvitations = new OpenedInvitations(
                links(),
                parts.invitations(),
                parts.members(),
                parts.workspaces(),
                parts.workspaceRecords(),
                parts.clock());
        AccountSetUps setUps = new AccountSetUps(
                openedInvitations, parts.locks(), links(), new InvitedAccounts(session), new BrowserSetUps(session));
        Ownership ownership = new Ownership(new InvitedAccounts(session), unverified());
        LinkActions acceptance = new LinkActions(
                new InvitationLogins(session),
                new OwnLinkMail(invited(), parts.invitations(), parts.outbox(), resendLimit(), parts.auditRows()),
                ownership);
        AcceptanceResolver acceptanceResolver =
                new AcceptanceResolver(parts.members(), candidates(), activate(), signIns(), parts.clock());
        return new InvitationPages(
                session, openedInvitations, acceptance, setUps, ownership, acceptanceResolver, parts.workspaces());
    }
}

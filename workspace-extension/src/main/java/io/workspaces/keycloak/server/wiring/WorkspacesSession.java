package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.api.shared.ApiHost;
import io.workspaces.keycloak.api.shared.Modules;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.audit.jpa.JpaAuditTrail;
import io.workspaces.keycloak.audit.keycloak.AdminEventTrail;
import io.workspaces.keycloak.invitation.InvitationUrls;
import io.workspaces.keycloak.invitation.Links;
import io.workspaces.keycloak.invitation.jpa.JpaInstallation;
import io.workspaces.keycloak.invitation.jpa.JpaLinks;
import io.workspaces.keycloak.invitation.jpa.JpaMailQueue;
import io.workspaces.keycloak.invitation.jpa.JpaMailUsage;
import io.workspaces.keycloak.invitation.jpa.JpaMailedWorkspaces;
import io.workspaces.keycloak.invitation.jpa.JpaQueuedInvitations;
import io.workspaces.keycloak.invitation.jpa.JpaQueuedNotices;
import io.workspaces.keycloak.invitation.keycloak.ConfiguredInvitationUrls;
import io.workspaces.keycloak.invitation.keycloak.ThemeMailSender;
import io.workspaces.keycloak.invitation.mail.MailUnitOfWork;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Exclusions;
import io.workspaces.keycloak.member.jpa.JpaExclusions;
import io.workspaces.keycloak.persistence.AfterCommit;
import io.workspaces.keycloak.persistence.SessionRealm;
import io.workspaces.keycloak.queries.claims.OwnMemberships;
import io.workspaces.keycloak.queries.currentuser.CurrentUsers;
import io.workspaces.keycloak.server.setup.RealmSetup;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.provider.Provider;

/** What this product is within one Keycloak session. */
public final class WorkspacesSession implements Provider, ApiHost {
    private final KeycloakSession session;
    private final Node node;
    private @Nullable Modules system;

    public WorkspacesSession(KeycloakSession session, Node node) {
        this.session = session;
        this.node = node;
    }

    public static WorkspacesSession of(KeycloakSession session) {
        return session.getProvider(WorkspacesSession.class);
    }

    @Override
    public KeycloakSession session() {
        return session;
    }

    /** Switches the session to another realm, in which Keycloak then looks for organizations and groups. */
    public KeycloakSession enterRealm(String realm) {
        SessionRealm.enter(session, realm);
        return session;
    }

    @Override
    public Clock clock() {
        return node.clock();
    }

    public EntityManager entities() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    @Override
    public AuditTrail auditRows() {
        return new JpaAuditTrail(entities(), clock());
    }

    @Override
    public AuditTrail auditRowsOf(KeycloakSession other) {
        return of(other).auditRows();
    }

    @Override
    public Modules system() {
        if (system == null) {
            system = modules(Actor.SYSTEM, auditRows());
        }
        return system;
    }

    @Override
    public Modules modules(Actor actor, AuditTrail trail) {
        return new ModuleAssembly(this, session, entities(), node).modules(actor, trail);
    }

    /** The modules in this session, with the same trail as a request that has another. */
    Modules inStepWith(AuditTrail trail) {
        return trail instanceof AdminEventTrail events ? modules(Actor.SYSTEM, events.in(session)) : system();
    }

    /** What the preparation and delivery of mails needs. */
    public MailUnitOfWork mails() {
        EntityManager em = entities();
        Links links = new JpaLinks(em);
        InvitationUrls urls = new ConfiguredInvitationUrls(session);
        Exclusions exclusions = new JpaExclusions(em);
        return new MailUnitOfWork(
                new JpaMailQueue(em),
                new JpaQueuedInvitations(em),
                new JpaQueuedNotices(em, system().workspaces().records()),
                new JpaMailedWorkspaces(em),
                links,
                urls,
                system().workspaces().records(),
                exclusions,
                new JpaMailUsage(em),
                auditRows(),
                new JpaInstallation(em),
                new ThemeMailSender(session, clock()));
    }

    @Override
    public CurrentUsers currentUsers() {
        Modules own = system();
        return own.queries().currentUsers(own.metadata().keys(), (workspace, user) -> own.members()
                .firstAccessImport()
                .adopt(workspace, user));
    }

    @Override
    public OwnMemberships ownMemberships() {
        return new OwnMemberships(
                system().queries().activeMemberships(),
                () -> session.getContext().getRealm().isOrganizationsEnabled(),
                this::importAtFirstAccess);
    }

    private void importAtFirstAccess(WorkspaceId workspace, String userId) {
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), job -> {
            WorkspacesSession own = of(job);
            own.enterRealm(workspace.realm());
            own.system().members().firstAccessImport().adopt(workspace, userId);
        });
    }

    @Override
    public void restoreRealm() {
        RealmSetup.restore(session);
    }

    @Override
    public void callBackground() {
        AfterCommit.publish(session, BackgroundCall.NOW);
    }

    @Override
    public void close() {
        // Nothing to close: everything belongs to the Keycloak session.
    }
}

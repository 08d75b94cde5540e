package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.audit.jpa.JpaAuditTrail;
import io.workspaces.keycloak.crypto.KeysetCache;
import io.workspaces.keycloak.crypto.MasterKeys;
import io.workspaces.keycloak.group.Catalogs;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.group.KeycloakGroups;
import io.workspaces.keycloak.group.Resources;
import io.workspaces.keycloak.group.RoleGroups;
import io.workspaces.keycloak.group.jpa.JpaCatalogs;
import io.workspaces.keycloak.group.jpa.JpaGroups;
import io.workspaces.keycloak.group.jpa.JpaResources;
import io.workspaces.keycloak.group.keycloak.OrganizationGroups;
import io.workspaces.keycloak.invitation.Invitations;
import io.workspaces.keycloak.invitation.Outbox;
import io.workspaces.keycloak.invitation.jpa.JpaInvitations;
import io.workspaces.keycloak.invitation.jpa.JpaOutbox;
import io.workspaces.keycloak.invitation.keycloak.NotifyingOutbox;
import io.workspaces.keycloak.invitation.mail.MailLimits;
import io.workspaces.keycloak.member.Accounts;
import io.workspaces.keycloak.member.Exclusions;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.member.MembershipSync;
import io.workspaces.keycloak.member.Memberships;
import io.workspaces.keycloak.member.PendingImports;
import io.workspaces.keycloak.member.PendingSyncs;
import io.workspaces.keycloak.member.RoleRulesLoader;
import io.workspaces.keycloak.member.jpa.JpaExclusions;
import io.workspaces.keycloak.member.jpa.JpaMembers;
import io.workspaces.keycloak.member.jpa.JpaPendingSyncs;
import io.workspaces.keycloak.member.keycloak.OrganizationMemberships;
import io.workspaces.keycloak.member.keycloak.OrganizationPendingImports;
import io.workspaces.keycloak.member.keycloak.RealmAccounts;
import io.workspaces.keycloak.member.keycloak.StoredMemberships;
import io.workspaces.keycloak.persistence.AutoCommitQueries;
import io.workspaces.keycloak.persistence.SessionRealm;
import io.workspaces.keycloak.queries.currentuser.CurrentUsers;
import io.workspaces.keycloak.queries.currentuser.MemberSnapshots;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import io.workspaces.keycloak.workspace.Workspaces;
import io.workspaces.keycloak.workspace.jpa.JpaWorkspaceLocks;
import io.workspaces.keycloak.workspace.jpa.JpaWorkspaceRecords;
import io.workspaces.keycloak.workspace.keycloak.OrganizationWorkspaces;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/** The adapters of one Keycloak session. Use cases on top of them come from {@link #useCases}. */
public final class WorkspacesSession implements Provider {
    private final KeycloakSession session;
    private final MasterKeys masterKeys;
    private final KeysetCache keysets;
    private final MailLimits mailLimits;
    private final Clock clock;

    WorkspacesSession(
            KeycloakSession session, MasterKeys masterKeys, KeysetCache keysets, MailLimits mailLimits, Clock clock) {
        this.session = session;
        this.masterKeys = masterKeys;
        this.keysets = keysets;
        this.mailLimits = mailLimits;
        this.clock = clock;
    }

    public static WorkspacesSession of(KeycloakSession session) {
        return session.getProvider(WorkspacesSession.class);
    }

    public KeycloakSession session() {
        return session;
    }

    /** Turns the session to another realm, where Keycloak looks for organizations and groups. */
    public KeycloakSession enterRealm(String realm) {
        SessionRealm.enter(session, realm);
        return session;
    }

    public Clock clock() {
        return clock;
    }

    public MailLimits mailLimits() {
        return mailLimits;
    }

    public EntityManager entities() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    AutoCommitQueries statements() {
        return new AutoCommitQueries(session, entities());
    }

    public Workspaces workspaces() {
        return new OrganizationWorkspaces(session);
    }

    public WorkspaceLocks locks() {
        return new JpaWorkspaceLocks(entities(), clock);
    }

    public WorkspaceRecords workspaceRecords() {
        return new JpaWorkspaceRecords(entities(), locks(), clock);
    }

    public Catalogs catalogs() {
        return new JpaCatalogs(entities());
    }

    public KeycloakGroups keycloakGroups() {
        return new OrganizationGroups(session);
    }

    public Groups groups() {
        return new JpaGroups(entities(), keycloakGroups(), catalogs());
    }

    public Resources resources() {
        return new JpaResources(entities());
    }

    public RoleGroups roleGroups() {
        return new RoleGroups(groups(), catalogs(), locks());
    }

    public RoleRulesLoader roleRules() {
        return new RoleRulesLoader(catalogs(), groups());
    }

    public Members members() {
        return new JpaMembers(entities(), clock);
    }

    public Exclusions exclusions() {
        return new JpaExclusions(entities());
    }

    public Memberships memberships() {
        return new OrganizationMemberships(session, groups(), new StoredMemberships(entities()));
    }

    public PendingSyncs pendingSyncs() {
        return new JpaPendingSyncs(entities(), clock);
    }

    public MembershipSync membershipSync() {
        return new MembershipSync(locks(), members(), memberships(), pendingSyncs());
    }

    public PendingImports pendingImports() {
        return new OrganizationPendingImports(entities(), session);
    }

    public Accounts accounts() {
        return new RealmAccounts(session);
    }

    public Invitations invitations() {
        return new JpaInvitations(entities());
    }

    public Outbox outbox() {
        return new NotifyingOutbox(new JpaOutbox(entities(), clock), session);
    }

    /** What is behind lists and tokens. */
    public Views views() {
        return new Views(entities(), statements(), clock);
    }

    /** Metadata and the keys that seal it. */
    public MetadataParts metadata() {
        return new MetadataParts(entities(), masterKeys, keysets, clock);
    }

    public CurrentUsers currentUsers() {
        return new CurrentUsers(
                new MemberSnapshots(statements()), metadata().keys(), (workspace, user) -> system().firstAccessImport()
                        .adopt(workspace, user));
    }

    /** The audit trail of what nobody at a door asked for. */
    public AuditTrail auditRows() {
        return new JpaAuditTrail(entities(), clock);
    }

    public UseCases useCases(Actor actor, AuditTrail trail) {
        return new UseCases(this, actor, trail);
    }

    /** The use cases of what happens by itself, such as an SSO activation. */
    public UseCases system() {
        return useCases(Actor.SYSTEM, auditRows());
    }

    @Override
    public void close() {
        // Nothing is held beyond the Keycloak session.
    }
}

package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.api.shared.Modules;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.bulk.BulkModule;
import io.workspaces.keycloak.bulk.ChangeBatchWriter;
import io.workspaces.keycloak.bulk.InvitationBatchWriter;
import io.workspaces.keycloak.bulk.jpa.EncryptedBulkRows;
import io.workspaces.keycloak.bulk.jpa.JdbcChangeBatchWriter;
import io.workspaces.keycloak.bulk.jpa.JdbcInvitationBatchWriter;
import io.workspaces.keycloak.bulk.jpa.JdbcJobMails;
import io.workspaces.keycloak.bulk.jpa.JpaBulkChunks;
import io.workspaces.keycloak.bulk.jpa.JpaBulkJobs;
import io.workspaces.keycloak.bulk.jpa.JpaOldValues;
import io.workspaces.keycloak.bulk.jpa.JpaUploads;
import io.workspaces.keycloak.bulk.keycloak.CreatorRights;
import io.workspaces.keycloak.bulk.keycloak.RequestJobTransactions;
import io.workspaces.keycloak.bulk.keycloak.SessionJobSignal;
import io.workspaces.keycloak.crypto.jpa.JpaDataKeys;
import io.workspaces.keycloak.group.Catalogs;
import io.workspaces.keycloak.group.GroupModule;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.group.KeycloakGroups;
import io.workspaces.keycloak.group.jpa.JpaCatalogs;
import io.workspaces.keycloak.group.jpa.JpaGroups;
import io.workspaces.keycloak.group.jpa.JpaResources;
import io.workspaces.keycloak.group.keycloak.OrganizationGroups;
import io.workspaces.keycloak.invitation.EndMails;
import io.workspaces.keycloak.invitation.InvitationLifecycle;
import io.workspaces.keycloak.invitation.InvitationModule;
import io.workspaces.keycloak.invitation.Invitations;
import io.workspaces.keycloak.invitation.Outbox;
import io.workspaces.keycloak.invitation.activation.Candidates;
import io.workspaces.keycloak.invitation.jpa.JdbcCandidates;
import io.workspaces.keycloak.invitation.jpa.JdbcRefusedSignIns;
import io.workspaces.keycloak.invitation.jpa.JpaAddressVouchers;
import io.workspaces.keycloak.invitation.jpa.JpaDueReminders;
import io.workspaces.keycloak.invitation.jpa.JpaInvitations;
import io.workspaces.keycloak.invitation.jpa.JpaInviters;
import io.workspaces.keycloak.invitation.jpa.JpaLinks;
import io.workspaces.keycloak.invitation.jpa.JpaMailUsage;
import io.workspaces.keycloak.invitation.jpa.JpaOpenInvitations;
import io.workspaces.keycloak.invitation.jpa.JpaOutbox;
import io.workspaces.keycloak.invitation.jpa.JpaReclaims;
import io.workspaces.keycloak.invitation.jpa.JpaUnverifiedAccounts;
import io.workspaces.keycloak.invitation.keycloak.ActivationModule;
import io.workspaces.keycloak.invitation.keycloak.ConfiguredInvitationUrls;
import io.workspaces.keycloak.invitation.keycloak.NotifyingOutbox;
import io.workspaces.keycloak.invitation.keycloak.RealmMail;
import io.workspaces.keycloak.invitation.mail.DailyResends;
import io.workspaces.keycloak.member.AccountReturn;
import io.workspaces.keycloak.member.EndNotices;
import io.workspaces.keycloak.member.FederatedAccounts;
import io.workspaces.keycloak.member.MemberModule;
import io.workspaces.keycloak.member.PendingInvitations;
import io.workspaces.keycloak.member.RoleRulesLoader;
import io.workspaces.keycloak.member.jpa.JpaAccountSweeps;
import io.workspaces.keycloak.member.jpa.JpaEndNews;
import io.workspaces.keycloak.member.jpa.JpaExclusions;
import io.workspaces.keycloak.member.jpa.JpaFederatedAccounts;
import io.workspaces.keycloak.member.jpa.JpaMembers;
import io.workspaces.keycloak.member.jpa.JpaPendingSyncs;
import io.workspaces.keycloak.member.keycloak.KeycloakAccountRegister;
import io.workspaces.keycloak.member.keycloak.OrganizationMemberships;
import io.workspaces.keycloak.member.keycloak.OrganizationPendingImports;
import io.workspaces.keycloak.member.keycloak.RealmAccounts;
import io.workspaces.keycloak.member.keycloak.StoredMemberships;
import io.workspaces.keycloak.metadata.MetadataModule;
import io.workspaces.keycloak.metadata.jpa.JpaMetadataEntries;
import io.workspaces.keycloak.metadata.jpa.JpaMetadataOwners;
import io.workspaces.keycloak.persistence.AutoCommitQueries;
import io.workspaces.keycloak.persistence.RequestTransactions;
import io.workspaces.keycloak.queries.Queries;
import io.workspaces.keycloak.workspace.SettingsCopies;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import io.workspaces.keycloak.workspace.WorkspaceModule;
import io.workspaces.keycloak.workspace.jpa.JpaWorkspaceLocks;
import io.workspaces.keycloak.workspace.jpa.JpaWorkspaceRecords;
import io.workspaces.keycloak.workspace.keycloak.OrganizationAttributes;
import io.workspaces.keycloak.workspace.keycloak.OrganizationWorkspaces;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** Puts the modules together within one Keycloak session; with {@link WorkspacesSession}, what creates adapters. */
record ModuleAssembly(WorkspacesSession host, KeycloakSession session, EntityManager em, Node node, Clock clock) {
    ModuleAssembly(WorkspacesSession host, KeycloakSession session, EntityManager em, Node node) {
        this(host, session, em, node, node.clock());
    }

    Modules modules(Actor actor, AuditTrail trail) {
        AutoCommitQueries statements = new AutoCommitQueries(session, em);
        SettingsCopies copies = new OrganizationAttributes(session);
        WorkspaceLocks locks = new JpaWorkspaceLocks(em, copies, clock);
        WorkspaceModule workspaces = new WorkspaceModule(
                new OrganizationWorkspaces(session), locks, new JpaWorkspaceRecords(em, locks, copies, clock));
        MetadataModule metadata = metadata(trail);
        Invitations invitations = new JpaInvitations(em);
        Outbox outbox = new NotifyingOutbox(new JpaOutbox(em, clock), session);
        RealmMail realmMail = new RealmMail(session);
        MemberModule members = members(
                workspaces,
                new InvitationLifecycle(
                        invitations, outbox, workspaces.workspaces(), workspaces.records(), clock, actor),
                new EndMails(outbox, realmMail::serves),
                metadata,
                trail);
        InvitationModule invitation = new InvitationModule(
                workspaces,
                members,
                new InvitationModule.Ports(
                        invitations,
                        new JpaLinks(em),
                        outbox,
                        new JpaOpenInvitations(em, clock),
                        new JpaDueReminders(em),
                        new DailyResends(new JpaMailUsage(em), node.mailLimits().resendsPerRecipient(), clock),
                        new ConfiguredInvitationUrls(session),
                        new JpaInviters(em),
                        realmMail,
                        realmMail::serves),
                trail,
                clock);
        Candidates candidates = new JdbcCandidates(statements, workspaces.workspaces(), workspaces.records());
        ActivationModule activation = new ActivationModule(
                session,
                locks,
                members,
                invitation,
                new ActivationModule.Ports(
                        candidates,
                        new JdbcRefusedSignIns(em),
                        new JpaUnverifiedAccounts(em),
                        new JpaAddressVouchers(em, statements),
                        new JpaReclaims(em),
                        node.sendingHold()),
                job -> WorkspacesSession.of(job).system().activation(),
                clock);
        return new Modules(
                trail,
                workspaces,
                members.groups(),
                members,
                metadata,
                invitation,
                activation,
                bulk(workspaces, members, metadata, trail),
                new Queries(em, statements, node.sendingHold(), node.peopleCounts(), clock),
                new RequestTransactions<>(
                        session, own -> WorkspacesSession.of(own).inStepWith(trail)));
    }

    private MetadataModule metadata(AuditTrail trail) {
        return new MetadataModule(
                new MetadataModule.Ports(
                        new JpaMetadataEntries(em),
                        new JpaMetadataOwners(em),
                        new JpaDataKeys(em),
                        List.of(new EncryptedBulkRows(em))),
                node.masterKeys(),
                node.keysets(),
                trail,
                clock);
    }

    private MemberModule members(
            WorkspaceModule workspaces,
            PendingInvitations invitations,
            EndNotices endNotices,
            MetadataModule metadata,
            AuditTrail trail) {
        KeycloakGroups keycloak = new OrganizationGroups(session);
        Catalogs catalogs = new JpaCatalogs(em);
        Groups groups = new JpaGroups(em, keycloak, catalogs);
        FederatedAccounts federated = new JpaFederatedAccounts(em);
        return new MemberModule(
                workspaces.locks(),
                new MemberModule.Ports(
                        new JpaMembers(em, clock),
                        new JpaExclusions(em),
                        new OrganizationMemberships(session, groups, new StoredMemberships(em), federated),
                        new JpaPendingSyncs(em, clock),
                        new OrganizationPendingImports(em, session),
                        new RealmAccounts(session),
                        invitations,
                        member -> {
                            metadata.deletion().deleted(member);
                            new JpaOldValues(em).forget(List.of(member.id()));
                        },
                        new AccountReturn.Federation(
                                new KeycloakAccountRegister(em, session),
                                federated,
                                new JpaAccountSweeps(em),
                                node.accountReturn()),
                        new JpaEndNews(em),
                        endNotices,
                        workspace -> workspaces.workspaces().languages(workspace.realm())),
                new RoleRulesLoader(catalogs, groups),
                workspace -> workspaces.records().settings(workspace).seats(),
                promotions -> new GroupModule(
                        workspaces.locks(),
                        new GroupModule.Ports(groups, keycloak, catalogs, new JpaResources(em)),
                        promotions,
                        trail),
                trail,
                clock);
    }

    private BulkModule bulk(
            WorkspaceModule workspaces, MemberModule members, MetadataModule metadata, AuditTrail trail) {
        InvitationBatchWriter rows = new JdbcInvitationBatchWriter(em, clock);
        ChangeBatchWriter changed = new JdbcChangeBatchWriter(em, clock);
        return new BulkModule(
                workspaces,
                members,
                metadata,
                new BulkModule.Ports(
                        new JpaBulkJobs(em, clock),
                        new JpaBulkChunks(em),
                        new JpaOldValues(em),
                        new JdbcJobMails(em),
                        new JpaUploads(em),
                        (job, people) -> {
                            rows.add(job, people);
                            NotifyingOutbox.call(session);
                        },
                        (job, changes) -> {
                            changed.write(job, changes);
                            NotifyingOutbox.call(session);
                            host.callBackground();
                        },
                        new JpaOpenInvitations(em, clock),
                        new DailyResends(new JpaMailUsage(em), node.mailLimits().resendsPerRecipient(), clock),
                        new CreatorRights(session, members.members(), workspaces.records(), clock),
                        new RequestJobTransactions(new RequestTransactions<>(session, own -> WorkspacesSession.of(own)
                                .inStepWith(trail)
                                .bulk())),
                        new SessionJobSignal(session)),
                trail,
                clock);
    }
}

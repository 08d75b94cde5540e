package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.api.bulk.BulkUseCases;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.bulk.InvitationBatchWriter;
import io.workspaces.keycloak.bulk.JobCleanup;
import io.workspaces.keycloak.bulk.JobCommands;
import io.workspaces.keycloak.bulk.JobMails;
import io.workspaces.keycloak.bulk.JobReports;
import io.workspaces.keycloak.bulk.JobStores;
import io.workspaces.keycloak.bulk.JobTransactions;
import io.workspaces.keycloak.bulk.ReceiveFile;
import io.workspaces.keycloak.bulk.ReceiveUpload;
import io.workspaces.keycloak.bulk.WorkOnJob;
import io.workspaces.keycloak.bulk.csv.CsvLimits;
import io.workspaces.keycloak.bulk.jpa.JdbcInvitationBatchWriter;
import io.workspaces.keycloak.bulk.jpa.JpaBulkChunks;
import io.workspaces.keycloak.bulk.jpa.JpaBulkJobs;
import io.workspaces.keycloak.bulk.jpa.JpaJobClaims;
import io.workspaces.keycloak.bulk.jpa.JpaJobMails;
import io.workspaces.keycloak.bulk.jpa.JpaUploads;
import io.workspaces.keycloak.bulk.keycloak.BulkParts;
import io.workspaces.keycloak.bulk.keycloak.BulkWakeUp;
import io.workspaces.keycloak.bulk.keycloak.SessionTransactions;
import io.workspaces.keycloak.invitation.keycloak.NotifyingOutbox;

/** Bulk invitations within one Keycloak session, put together by hand. */
public final class BulkComposition implements BulkParts, BulkUseCases {
    private final WorkspacesSession parts;
    private final AuditTrail trail;

    public BulkComposition(WorkspacesSession parts, AuditTrail trail) {
        this.parts = parts;
        this.trail = trail;
    }

    @Override
    public JobStores stores() {
        return new JobStores(
                new JpaBulkJobs(parts.entities(), parts.clock()),
                new JpaBulkChunks(parts.entities()),
                new JpaJobClaims(parts.entities(), parts.clock()),
                parts.metadata().keys(),
                trail);
    }

    @Override
    public WorkOnJob work() {
        InvitationBatchWriter rows = new JdbcInvitationBatchWriter(parts.entities(), parts.clock());
        return new WorkOnJob(
                stores(),
                parts.workspaces(),
                parts.locks(),
                parts.workspaceRecords(),
                parts.catalogs(),
                parts.groups(),
                parts.members(),
                parts.metadata().keys(),
                (job, people) -> {
                    rows.add(job, people);
                    NotifyingOutbox.call(parts.session());
                },
                parts.clock());
    }

    @Override
    public JobCleanup tidy() {
        return new JobCleanup(stores(), new JpaUploads(parts.entities()), parts.clock());
    }

    @Override
    public ReceiveFile receive() {
        return new ReceiveFile(transactions(), CsvLimits.DEFAULT, parts.clock());
    }

    @Override
    public ReceiveUpload uploads() {
        return new ReceiveUpload(
                new JpaUploads(parts.entities()), parts.metadata().keys(), CsvLimits.DEFAULT, parts.clock());
    }

    @Override
    public JobCommands direct() {
        return new JobCommands(stores(), transactions(), parts.catalogs(), parts.groups(), parts.clock());
    }

    @Override
    public JobReports reports() {
        return new JobReports(stores());
    }

    @Override
    public JobMails mails() {
        return new JpaJobMails(parts.entities());
    }

    @Override
    public void wake() {
        BulkWakeUp.call(parts.session());
    }

    @Override
    public void wakeAfterCommit() {
        BulkWakeUp.callAfterCommit(parts.session());
    }

    private JobTransactions transactions() {
        return new SessionTransactions(parts.session().getKeycloakSessionFactory(), session -> {
            WorkspacesSession own = WorkspacesSession.of(session);
            return new BulkComposition(own, own.auditRows());
        });
    }
}

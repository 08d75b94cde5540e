package io.workspaces.keycloak.server;

import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.invitation.bulk.DirectJobs;
import io.workspaces.keycloak.invitation.bulk.InvitedPeople;
import io.workspaces.keycloak.invitation.bulk.JobMails;
import io.workspaces.keycloak.invitation.bulk.JobReports;
import io.workspaces.keycloak.invitation.bulk.JobStores;
import io.workspaces.keycloak.invitation.bulk.JobTransactions;
import io.workspaces.keycloak.invitation.bulk.ReceiveFile;
import io.workspaces.keycloak.invitation.bulk.ReceiveUpload;
import io.workspaces.keycloak.invitation.bulk.TidyJobs;
import io.workspaces.keycloak.invitation.bulk.WorkOnJob;
import io.workspaces.keycloak.invitation.bulk.csv.CsvLimits;
import io.workspaces.keycloak.invitation.bulk.jpa.JdbcInvitedPeople;
import io.workspaces.keycloak.invitation.bulk.jpa.JpaBulkChunks;
import io.workspaces.keycloak.invitation.bulk.jpa.JpaBulkJobs;
import io.workspaces.keycloak.invitation.bulk.jpa.JpaJobClaims;
import io.workspaces.keycloak.invitation.bulk.jpa.JpaJobMails;
import io.workspaces.keycloak.invitation.bulk.jpa.JpaUploads;
import io.workspaces.keycloak.invitation.bulk.keycloak.BulkCalls;
import io.workspaces.keycloak.invitation.bulk.keycloak.BulkParts;
import io.workspaces.keycloak.invitation.bulk.keycloak.SessionTransactions;
import io.workspaces.keycloak.invitation.bulk.rest.BulkUseCases;
import io.workspaces.keycloak.invitation.keycloak.MailCalls;

/** Bulk invitations within one Keycloak session, put together by hand. */
final class BulkComposition implements BulkParts, BulkUseCases {
    private final Composition parts;
    private final AuditTrail trail;

    BulkComposition(Composition parts, AuditTrail trail) {
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
        InvitedPeople rows = new JdbcInvitedPeople(parts.entities(), parts.clock());
        return new WorkOnJob(
                stores(),
                parts.workspaces(),
                parts.locks(),
                parts.workspaceRows(),
                parts.catalogs(),
                parts.groups(),
                parts.members(),
                parts.metadata().keys(),
                (job, people) -> {
                    rows.add(job, people);
                    MailCalls.call(parts.session());
                },
                parts.clock());
    }

    @Override
    public TidyJobs tidy() {
        return new TidyJobs(stores(), new JpaUploads(parts.entities()), parts.clock());
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
    public DirectJobs direct() {
        return new DirectJobs(stores(), transactions(), parts.catalogs(), parts.groups(), parts.clock());
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
        BulkCalls.call(parts.session());
    }

    @Override
    public void wakeAfterCommit() {
        BulkCalls.callAfterCommit(parts.session());
    }

    private JobTransactions transactions() {
        return new SessionTransactions(parts.session().getKeycloakSessionFactory(), session -> {
            Composition own = Composition.of(session);
            return new BulkComposition(own, own.auditRows());
        });
    }
}

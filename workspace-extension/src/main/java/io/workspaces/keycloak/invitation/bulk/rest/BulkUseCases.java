package io.workspaces.keycloak.invitation.bulk.rest;

import io.workspaces.keycloak.invitation.bulk.DirectJobs;
import io.workspaces.keycloak.invitation.bulk.JobMails;
import io.workspaces.keycloak.invitation.bulk.JobReports;
import io.workspaces.keycloak.invitation.bulk.JobStores;
import io.workspaces.keycloak.invitation.bulk.ReceiveFile;
import io.workspaces.keycloak.invitation.bulk.ReceiveUpload;

/** What the resources of bulk invitations are built on. */
public interface BulkUseCases {
    JobStores stores();

    ReceiveFile receive();

    ReceiveUpload uploads();

    DirectJobs direct();

    JobReports reports();

    JobMails mails();

    /** Has this node look for work now. */
    void wake();

    /** The same, when the request's transaction is done. */
    void wakeAfterCommit();
}

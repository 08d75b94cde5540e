package io.workspaces.keycloak.api.bulk;

import io.workspaces.keycloak.bulk.JobCommands;
import io.workspaces.keycloak.bulk.JobMails;
import io.workspaces.keycloak.bulk.JobReports;
import io.workspaces.keycloak.bulk.JobStores;
import io.workspaces.keycloak.bulk.ReceiveFile;
import io.workspaces.keycloak.bulk.ReceiveUpload;

/** What the resources of bulk invitations are built on. */
public interface BulkUseCases {
    JobStores stores();

    ReceiveFile receive();

    ReceiveUpload uploads();

    JobCommands direct();

    JobReports reports();

    JobMails mails();

    /** Has this node look for work now. */
    void wake();

    /** The same, when the request's transaction is done. */
    void wakeAfterCommit();
}

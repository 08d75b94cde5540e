package io.workspaces.keycloak.invitation.bulk.keycloak;

import io.workspaces.keycloak.invitation.bulk.JobStores;
import io.workspaces.keycloak.invitation.bulk.TidyJobs;
import io.workspaces.keycloak.invitation.bulk.WorkOnJob;
import org.keycloak.models.KeycloakSession;

/** What a node needs of one session. */
public interface BulkParts {
    JobStores stores();

    WorkOnJob work();

    TidyJobs tidy();

    /** Makes the parts of a session. */
    interface Source {
        BulkParts of(KeycloakSession session);
    }
}

package io.workspaces.keycloak.bulk.keycloak;

import io.workspaces.keycloak.bulk.JobCleanup;
import io.workspaces.keycloak.bulk.JobStores;
import io.workspaces.keycloak.bulk.WorkOnJob;
import org.keycloak.models.KeycloakSession;

/** What a node needs of one session. */
public interface BulkParts {
    JobStores stores();

    WorkOnJob work();

    JobCleanup tidy();

    /** Makes the parts of a session. */
    interface Source {
        BulkParts of(KeycloakSession session);
    }
}

package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The progress of adopting people who were in an organization before this product was installed. */
public interface PendingImports {
    /** A workspace with people who are still to be adopted. */
    Optional<WorkspaceId> next(Set<String> butOrganizations);

    /** The next accounts of the organization, sorted by id. */
    List<String> accounts(WorkspaceId workspace, String afterUserId, int max);

    /** Those of the accounts that belong to no member of the workspace. */
    List<String> unknown(WorkspaceId workspace, List<String> userIds);

    /** Records that all accounts have been handled. */
    void finish(WorkspaceId workspace);
}

package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** How far the adoption of people is who were in an organization before this product. */
public interface PendingImports {
    /** A workspace whose people are still to be adopted. */
    Optional<WorkspaceId> next();

    /** The organization's next accounts, by id. */
    List<String> accounts(WorkspaceId workspace, String afterUserId, int max);

    /** Those of a few accounts that no member of the workspace has. */
    List<String> unknown(WorkspaceId workspace, List<String> userIds);

    /** Notes that all have been looked at. */
    void finish(WorkspaceId workspace);
}

package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** How far the adoption of people is who were in an organization before this product. */
public interface Adoptions {
    /** A workspace whose people are still to be adopted. */
    Optional<WorkspaceId> next();

    /** Accounts in the organization that no member of the workspace has, by id. */
    List<String> unknown(WorkspaceId workspace, String afterUserId, int max);

    /** Notes that all have been looked at. */
    void finish(WorkspaceId workspace);
}

package io.workspaces.keycloak.workspace;

import io.workspaces.keycloak.kernel.WorkspaceId;

/** The lock that every change of a role, a status or a group takes before it reads. */
public interface WorkspaceLocks {
    /**
     * Waits for the lock on the workspace's row and holds it until the transaction ends. Creates the row if it is
     * missing.
     */
    void lock(WorkspaceId workspace);
}

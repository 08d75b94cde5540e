package io.workspaces.keycloak.workspace;

import io.workspaces.keycloak.kernel.WorkspaceId;

/** The lock that every change of a role, a status or a group takes before it reads. */
public interface WorkspaceLocks {
    /** Waits for the workspace's row and holds it until the transaction ends; makes the row when missing. */
    void lock(WorkspaceId workspace);
}

package io.workspaces.keycloak.workspace;

import io.workspaces.keycloak.kernel.WorkspaceId;

/** What this product stores of a workspace beside the organization. */
public interface WorkspaceRows {
    WorkspaceSettings settings(WorkspaceId id);

    void saveSettings(WorkspaceId id, WorkspaceSettings settings);

    /** Deletes the row of a workspace that is gone. */
    void remove(WorkspaceId id);

    /** Deletes the rows of a realm that is gone. */
    void removeRealm(String realm);
}

package io.workspaces.keycloak.workspace;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What this product stores about a workspace besides the organization. */
public interface WorkspaceRecords {
    WorkspaceSettings settings(WorkspaceId id);

    /** The current settings, locked until the transaction ends, so that no change overwrites another. */
    WorkspaceSettings settingsToChange(WorkspaceId id);

    void saveSettings(WorkspaceId id, WorkspaceSettings settings);

    /** The workspaces of a realm whose settings name an identity provider. */
    List<WorkspaceId> naming(String realm, String provider);

    /** Every workspace that has a row. */
    List<WorkspaceId> all();

    /** Records that the workspace is being deleted. Does nothing if that is recorded already. */
    void startDeletion(WorkspaceId id, long total);

    Optional<Deletion> deletion(WorkspaceId id);

    /** A workspace that is being deleted, locked; skips those that other nodes are working on. */
    Optional<WorkspaceId> nextDeletion(Set<String> butOrganizations);
}

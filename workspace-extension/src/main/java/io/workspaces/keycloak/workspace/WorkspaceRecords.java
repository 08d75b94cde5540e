package io.workspaces.keycloak.workspace;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** What this product stores of a workspace beside the organization. */
public interface WorkspaceRecords {
    WorkspaceSettings settings(WorkspaceId id);

    /** The settings as they are, held until the transaction ends, so that nobody's change is undone by another. */
    WorkspaceSettings settingsToChange(WorkspaceId id);

    void saveSettings(WorkspaceId id, WorkspaceSettings settings);

    /** The workspaces of a realm whose settings name a provider. */
    List<WorkspaceId> naming(String realm, String provider);

    /** Every workspace that has a row. */
    List<WorkspaceId> all();

    /** Notes that the workspace is being deleted; nothing where it is already. */
    void startDeletion(WorkspaceId id, long total);

    Optional<Deletion> deletion(WorkspaceId id);

    /** A workspace that is being deleted, locked; those that other nodes are at are left out. */
    Optional<WorkspaceId> nextDeletion();

    /** Deletes the row of a workspace that is gone. */
    void remove(WorkspaceId id);

    /** Deletes the rows of a realm that is gone. */
    void removeRealm(String realm);
}

package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.crypto.SealedStore;
import io.workspaces.keycloak.crypto.Sealer;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gives key rotations access to metadata. */
final class MetadataStore implements SealedStore {
    private final MetadataEntries rows;

    public MetadataStore(MetadataEntries rows) {
        this.rows = rows;
    }

    @Override
    public boolean holdsAny(WorkspaceId workspace, Set<Integer> keyIds) {
        return rows.anyUnder(workspace, keyIds);
    }

    @Override
    public long countOthers(WorkspaceId workspace, int keyId) {
        return rows.countOthers(workspace, keyId);
    }

    @Override
    public int reseal(WorkspaceId workspace, Sealer sealer, int limit) {
        List<MetadataEntry> found = rows.lockUnder(workspace, sealer.oldKeyIds(), limit);
        if (found.isEmpty()) {
            found = rows.lockOthers(workspace, sealer.keyId(), limit);
        }
        List<MetadataEntry> resealed = new ArrayList<>();
        List<MetadataEntry> unreadable = new ArrayList<>();
        for (MetadataEntry row : found) {
            try {
                resealed.add(row.with(sealer.reseal(row.sealed().ciphertext(), row.binding())));
            } catch (WorkspacesException refused) {
                unreadable.add(row);
            }
        }
        rows.reseal(resealed);
        rows.markUnreadable(unreadable);
        return found.size();
    }

    @Override
    public long countUnreadable(WorkspaceId workspace) {
        return rows.countUnreadable(workspace);
    }
}

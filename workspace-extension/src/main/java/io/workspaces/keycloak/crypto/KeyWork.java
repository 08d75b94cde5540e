package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Optional;
import java.util.Set;

/** The background work on keys: rotation of data keys and of master keys. */
public final class KeyWork {
    private final DataKeyRotation dataKeys;
    private final MasterKeyRotation masterKeys;

    public KeyWork(DataKeyRotation dataKeys, MasterKeyRotation masterKeys) {
        this.dataKeys = dataKeys;
        this.masterKeys = masterKeys;
    }

    /** The workspace whose key is to be worked on next, but those with these organizations. */
    public Optional<WorkspaceId> next(Set<String> butOrganizations) {
        return dataKeys.next(butOrganizations).or(() -> masterKeys.next(butOrganizations));
    }

    /**
     * Does one short piece of work on the workspace's key; needs a transaction of its own. Any number of nodes may call
     * it at once; a piece that was rolled back is done again.
     *
     * @return false if there is nothing to do for now
     */
    public boolean step(WorkspaceId workspace) {
        if (dataKeys.isDue(workspace)) {
            return dataKeys.step(workspace);
        }
        masterKeys.step(workspace);
        return true;
    }
}

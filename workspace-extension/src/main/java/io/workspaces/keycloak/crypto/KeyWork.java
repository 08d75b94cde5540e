package io.workspaces.keycloak.crypto;

/** The background work on keys: rotation of data keys and of master keys. */
public final class KeyWork {
    private final DataKeyRotation dataKeys;
    private final MasterKeyRotation masterKeys;

    public KeyWork(DataKeyRotation dataKeys, MasterKeyRotation masterKeys) {
        this.dataKeys = dataKeys;
        this.masterKeys = masterKeys;
    }

    /**
     * Does one short piece of work; needs a transaction of its own. Any number of nodes may call it at once; a piece
     * that was rolled back is done again.
     *
     * @return false if there is nothing to do for now
     */
    public boolean step() {
        return dataKeys.step() || masterKeys.step();
    }
}

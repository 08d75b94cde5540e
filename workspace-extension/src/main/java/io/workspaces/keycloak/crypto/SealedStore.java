package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Set;

/** A table with encrypted values. A rotation asks all such tables before it retires a key. */
public interface SealedStore {
    /** Whether a value is encrypted with one of the keys. Has to be fast. */
    boolean holdsAny(WorkspaceId workspace, Set<Integer> keyIds);

    /** Counts the values that are encrypted with another key than this one, without the unreadable ones. */
    long countOthers(WorkspaceId workspace, int keyId);

    /**
     * Encrypts again at most {@code limit} values that are encrypted with another key than the sealer's. Skips rows
     * that other transactions have locked, and marks values that cannot be decrypted as unreadable.
     *
     * @return how many values it encrypted again or marked
     */
    int reseal(WorkspaceId workspace, Sealer sealer, int limit);

    /**
     * Counts the values marked as unreadable; only a key that was deleted, or is yet to be restored, can decrypt them.
     */
    long countUnreadable(WorkspaceId workspace);
}

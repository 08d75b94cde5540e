package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Set;

/** A table that holds sealed values; a rotation asks all of them before it retires a key. */
public interface SealedStore {
    /** Whether a value lies under one of the keys. Meant to be quick. */
    boolean holdsAny(WorkspaceId workspace, Set<Integer> keyIds);

    /** Values under any other key than the one named, not counting unreadable ones. */
    long countOthers(WorkspaceId workspace, int keyId);

    /**
     * Seals anew at most {@code limit} values that lie under another key than the sealer's; leaves out
     * what other transactions hold, and sets aside as unreadable what does not open.
     *
     * @return how many values this dealt with
     */
    int reseal(WorkspaceId workspace, Sealer sealer, int limit);

    /** Values set aside, which only a deleted or restored key could have opened. */
    long countUnreadable(WorkspaceId workspace);
}

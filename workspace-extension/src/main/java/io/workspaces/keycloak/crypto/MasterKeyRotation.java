package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Wraps keysets again with the first master key of the ring if another one still wraps them. The rows tell what is
 * left, so any node continues where another stopped. A new master key has to be at the end of every node's ring before
 * it becomes the first of any.
 */
public final class MasterKeyRotation {
    private static final int STEP = 20;
    private static final Duration REST = Duration.ofMinutes(5);

    private final StoredDataKeys stored;
    private final MasterKeys masterKeys;
    private final Clock clock;

    public MasterKeyRotation(StoredDataKeys stored, MasterKeys masterKeys, Clock clock) {
        this.stored = stored;
        this.masterKeys = masterKeys;
        this.clock = clock;
    }

    /**
     * Wraps a few keysets again, in the caller's transaction. Keysets whose master key is missing are postponed by some
     * minutes.
     *
     * @return false if there is nothing to do for now
     */
    public boolean step() {
        return stored.realms().stream().anyMatch(this::step);
    }

    private boolean step(String realm) {
        MasterKeyRing ring;
        try {
            ring = masterKeys.ring(realm);
        } catch (WorkspacesException unavailable) {
            return false;
        }
        List<WorkspaceId> others = stored.wrappedByOther(realm, ring.primary().id(), clock.instant(), STEP);
        others.forEach(workspace -> stored.findLocked(workspace)
                .filter(key -> !key.masterKeyId().equals(ring.primary().id()))
                .ifPresent(key -> stored.replace(rewrapped(key, ring))));
        return !others.isEmpty();
    }

    private DataKey rewrapped(DataKey key, MasterKeyRing ring) {
        try {
            Keyset keyset = Keyset.unwrap(key.wrapped(), ring.require(key.masterKeyId()), key.workspace());
            return key.wrapping(keyset, ring.primary());
        } catch (WorkspacesException unavailable) {
            return key.resting(clock.instant().plus(REST));
        }
    }
}

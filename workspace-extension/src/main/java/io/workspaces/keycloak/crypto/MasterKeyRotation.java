package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Wraps keysets again with the first master key of the ring if another one still wraps them. The rows tell what is
 * left, so any node continues where another stopped. A new master key has to be at the end of every node's ring before
 * it becomes the first of any.
 */
public final class MasterKeyRotation {
    private static final Duration REST = Duration.ofMinutes(5);

    private final StoredDataKeys stored;
    private final MasterKeys masterKeys;
    private final Clock clock;

    public MasterKeyRotation(StoredDataKeys stored, MasterKeys masterKeys, Clock clock) {
        this.stored = stored;
        this.masterKeys = masterKeys;
        this.clock = clock;
    }

    /** A workspace whose keyset another master key wraps, but those with these organizations. */
    public Optional<WorkspaceId> next(Set<String> butOrganizations) {
        return stored.realms().stream()
                .flatMap(
                        realm -> ring(realm).stream()
                                .flatMap(ring -> stored
                                        .wrappedByOther(realm, ring.primary().id(), clock.instant(), butOrganizations)
                                        .stream()))
                .findFirst();
    }

    /**
     * Wraps a keyset again, in the caller's transaction. It is postponed by some minutes if its master key is missing.
     */
    public void step(WorkspaceId workspace) {
        ring(workspace.realm()).ifPresent(ring -> stored.findLocked(workspace)
                .filter(key -> !key.masterKeyId().equals(ring.primary().id()))
                .ifPresent(key -> stored.replace(rewrapped(key, ring))));
    }

    private Optional<MasterKeyRing> ring(String realm) {
        try {
            return Optional.of(masterKeys.ring(realm));
        } catch (WorkspacesException unavailable) {
            return Optional.empty();
        }
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

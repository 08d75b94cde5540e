package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.crypto.DataKey.State;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a workspace a new key and encrypts its values again with it, a few at a time. All state is in the rows: any
 * node continues where another stopped, and several may work at once.
 */
public final class DataKeyRotation {
    /** Most values per step. */
    static final int STEP = 200;

    private static final Duration REST = Duration.ofMinutes(1);

    private final StoredDataKeys stored;
    private final DataKeys keys;
    private final MasterKeys masterKeys;
    private final List<SealedStore> stores;
    private final Clock clock;

    public DataKeyRotation(
            StoredDataKeys stored, DataKeys keys, MasterKeys masterKeys, List<SealedStore> stores, Clock clock) {
        this.stored = stored;
        this.keys = keys;
        this.masterKeys = masterKeys;
        this.stores = List.copyOf(stores);
        this.clock = clock;
    }

    /** Begins a rotation. Does nothing if one is under way or nothing was ever encrypted. */
    public void start(WorkspaceId workspace) {
        stored.findLocked(workspace).filter(key -> key.state() == State.ACTIVE).ifPresent(this::start);
    }

    private void start(DataKey key) {
        // A cached keyset does not tell whether the master key that wraps the new one is the right one.
        Keyset rotated = keys.unwrap(key).rotated();
        MasterKey masterKey = masterKeys.ring(key.workspace().realm()).primary();
        stored.replace(key.wrapping(rotated, masterKey)
                .rotating(countOthers(key.workspace(), rotated.primaryId()), clock.instant()));
    }

    /** The workspace whose rotation is due next, but those with these organizations. */
    public Optional<WorkspaceId> next(Set<String> butOrganizations) {
        return stored.rotating(clock.instant(), butOrganizations);
    }

    boolean isDue(WorkspaceId workspace) {
        return stored.find(workspace)
                .filter(key -> key.state() == State.ROTATING && !key.dueAt().isAfter(clock.instant()))
                .isPresent();
    }

    /**
     * Does a piece of a workspace's rotation in the caller's transaction.
     *
     * @return false if there is nothing to do for now
     */
    public boolean step(WorkspaceId workspace) {
        return stored.find(workspace)
                .filter(key -> key.state() == State.ROTATING)
                .filter(this::step)
                .isPresent();
    }

    private boolean step(DataKey key) {
        Keyset keyset;
        try {
            keyset = keys.unwrap(key);
        } catch (WorkspacesException unavailable) {
            return rest(key.workspace());
        }
        boolean more = stores.stream().anyMatch(store -> store.holdsAny(key.workspace(), keyset.oldIds()));
        // A transaction with a shared lock on the row must not lock it exclusively later: two nodes would wait for each
        // other.
        return more ? reseal(key.workspace(), keys.forWorkspace(key.workspace())) > 0 : finish(key.workspace());
    }

    private boolean rest(WorkspaceId workspace) {
        stored.findLocked(workspace)
                .ifPresent(key -> stored.replace(key.resting(clock.instant().plus(REST))));
        return true;
    }

    private boolean finish(WorkspaceId workspace) {
        DataKey key = stored.findLocked(workspace).orElse(null);
        if (key == null || key.state() != State.ROTATING) {
            return true;
        }
        // From here on nobody else encrypts; values that others encrypted with an old key meanwhile are visible now.
        Keyset keyset = keys.unwrap(key);
        if (reseal(workspace, new Sealer(workspace, keyset)) > 0) {
            return true;
        }
        if (countOthers(workspace, keyset.primaryId()) > 0) {
            return false;
        }
        retire(key, keyset);
        return true;
    }

    private void retire(DataKey key, Keyset keyset) {
        boolean keepOldKeys = countUnreadable(key.workspace()) > 0;
        MasterKey masterKey = masterKeys.ring(key.workspace().realm()).primary();
        stored.replace(key.wrapping(keepOldKeys ? keyset : keyset.withoutOldKeys(), masterKey)
                .active());
    }

    private int reseal(WorkspaceId workspace, Sealer sealer) {
        int done = 0;
        for (SealedStore store : stores) {
            if (done < STEP) {
                done += store.reseal(workspace, sealer, STEP - done);
            }
        }
        return done;
    }

    /** The state of the key; empty until the workspace has encrypted its first value. */
    public Optional<DataKeyStatus> status(WorkspaceId workspace) {
        return stored.find(workspace).map(this::status);
    }

    private DataKeyStatus status(DataKey key) {
        long others = key.state() == State.ROTATING ? countOthers(key.workspace(), key.primaryId()) : 0;
        long total = Math.max(key.rotationTotal(), others);
        DataKeyStatus.Rotation rotation = key.state() == State.ROTATING
                ? new DataKeyStatus.Rotation(total, total - others, key.createdAt())
                : null;
        Optional<Keyset> unwrapped = unwrapped(key);
        Optional<KeysetCache.Cached> cached = unwrapped.isPresent() ? Optional.empty() : keys.cached(key);
        List<DataKeyStatus.Key> ids = unwrapped.or(() -> cached.map(KeysetCache.Cached::keyset)).stream()
                .flatMap(keyset -> keyset.ids().stream())
                .map(id -> DataKeyStatus.Key.of(id, id == key.primaryId()))
                .toList();
        return new DataKeyStatus(
                key.masterKeyId(),
                unwrapped.isPresent(),
                cached.map(KeysetCache.Cached::endsAt).orElse(null),
                key.createdAt(),
                ids,
                rotation,
                countUnreadable(key.workspace()));
    }

    private Optional<Keyset> unwrapped(DataKey key) {
        try {
            return Optional.of(keys.unwrap(key));
        } catch (WorkspacesException unavailable) {
            return Optional.empty();
        }
    }

    private long countOthers(WorkspaceId workspace, int keyId) {
        return stores.stream()
                .mapToLong(store -> store.countOthers(workspace, keyId))
                .sum();
    }

    private long countUnreadable(WorkspaceId workspace) {
        return stores.stream()
                .mapToLong(store -> store.countUnreadable(workspace))
                .sum();
    }
}

package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the workspaces. If the master key is missing or wrong, and the cache has no keyset that it unwrapped
 * before, every method fails with {@code metadata_key_unavailable} and changes nothing.
 */
public final class DataKeys {
    private final StoredDataKeys stored;
    private final MasterKeys masterKeys;
    private final KeysetCache cache;
    private final Clock clock;

    public DataKeys(StoredDataKeys stored, MasterKeys masterKeys, KeysetCache cache, Clock clock) {
        this.stored = stored;
        this.masterKeys = masterKeys;
        this.cache = cache;
        this.clock = clock;
    }

    /**
     * Returns what encrypts in this transaction. Makes the workspace's key at its first use; two nodes that do so at
     * once end up with one key.
     */
    public Sealer forWorkspace(WorkspaceId workspace) {
        DataKey key = stored.findShared(workspace).orElseGet(() -> create(workspace));
        return new Sealer(workspace, keyset(key));
    }

    /**
     * Reads and decrypts values of the workspace, and does so again if a rotation came between reading the values and
     * reading the key. Fails only if the values cannot be decrypted although the key did not change meanwhile.
     *
     * @param reading reads the values again on each call, then asks for the opener if there is something to decrypt, as
     *     often as it likes: the key is read once for each call
     */
    public <T> T reading(WorkspaceId workspace, Function<Supplier<Opener>, T> reading) {
        Optional<DataKey> before = Optional.empty();
        while (true) {
            try {
                return reading.apply(new OneOpener(workspace));
            } catch (WorkspacesException refusal) {
                Optional<DataKey> now = stored.find(workspace);
                if (!KeyUnavailable.is(refusal) || now.equals(before)) {
                    throw refusal;
                }
                before = now;
            }
        }
    }

    /** Reads the key when it is first asked for. */
    private final class OneOpener implements Supplier<Opener> {
        private final WorkspaceId workspace;
        private @Nullable Opener found;

        OneOpener(WorkspaceId workspace) {
            this.workspace = workspace;
        }

        @Override
        public Opener get() {
            Opener opener = found == null ? opener(workspace) : found;
            found = opener;
            return opener;
        }
    }

    Opener opener(WorkspaceId workspace) {
        DataKey key =
                stored.find(workspace).orElseThrow(() -> KeyUnavailable.because("The workspace's key does not exist"));
        return new Opener(workspace, keyset(key));
    }

    /**
     * Returns what decrypts, from the columns of the key's row that the caller read in the same statement as the
     * values.
     */
    public Opener opener(WorkspaceId workspace, byte[] wrapped, String masterKeyId) {
        return new Opener(workspace, keyset(workspace, wrapped, masterKeyId));
    }

    /** Deletes the key: values encrypted with it can never be decrypted again. */
    public void delete(WorkspaceId workspace) {
        stored.delete(workspace);
        cache.remove(workspace);
    }

    public void deleteRealm(String realm) {
        stored.deleteRealm(realm);
        cache.removeRealm(realm);
    }

    Keyset keyset(DataKey key) {
        return keyset(key.workspace(), key.wrapped(), key.masterKeyId());
    }

    /** Returns what the configured master key unwraps now, even if the cache has it. */
    Keyset unwrap(DataKey key) {
        return unwrap(key.workspace(), key.wrapped(), key.masterKeyId());
    }

    Optional<KeysetCache.Cached> cached(DataKey key) {
        return cache.find(key.workspace(), key.wrapped());
    }

    private Keyset keyset(WorkspaceId workspace, byte[] wrapped, String masterKeyId) {
        Optional<KeysetCache.Cached> known = cache.find(workspace, wrapped);
        if (known.isPresent()) {
            return known.get().keyset();
        }
        Keyset keyset = unwrap(workspace, wrapped, masterKeyId);
        cache.put(workspace, wrapped, masterKeyId, keyset);
        return keyset;
    }

    private Keyset unwrap(WorkspaceId workspace, byte[] wrapped, String masterKeyId) {
        MasterKey masterKey = masterKeys.ring(workspace.realm()).require(masterKeyId);
        return Keyset.unwrap(wrapped, masterKey, workspace);
    }

    private DataKey create(WorkspaceId workspace) {
        MasterKey masterKey = masterKeys.ring(workspace.realm()).primary();
        stored.insertIfAbsent(DataKey.first(workspace, Keyset.generate(), masterKey, clock.instant()));
        return stored.findShared(workspace).orElseThrow(() -> WorkspacesException.of(ErrorCode.CONFLICT));
    }
}

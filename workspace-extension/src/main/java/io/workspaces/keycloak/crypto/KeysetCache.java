package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Caches unwrapped keysets of a node; drops the least recently used first. An entry is found only by the wrapped bytes
 * that it came from, so callers have to read the row first; after another node has changed or deleted the row, nothing
 * is found.
 */
public final class KeysetCache {
    /** Keysets a node keeps by default. */
    public static final int DEFAULT_SIZE = 1_000;

    private final Map<WorkspaceId, Unwrapped> entries;

    public KeysetCache(int size) {
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<WorkspaceId, Unwrapped> eldest) {
                return size() > size;
            }
        };
    }

    synchronized @Nullable Keyset find(WorkspaceId workspace, byte[] wrapped) {
        Unwrapped entry = entries.get(workspace);
        return entry != null && Arrays.equals(entry.wrapped, wrapped) ? entry.keyset : null;
    }

    synchronized void put(WorkspaceId workspace, byte[] wrapped, Keyset keyset) {
        entries.put(workspace, new Unwrapped(wrapped, keyset));
    }

    synchronized void remove(WorkspaceId workspace) {
        entries.remove(workspace);
    }

    synchronized void removeRealm(String realm) {
        entries.keySet().removeIf(workspace -> workspace.realm().equals(realm));
    }

    synchronized int size() {
        return entries.size();
    }

    private record Unwrapped(byte[] wrapped, Keyset keyset) {}
}

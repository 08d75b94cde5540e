package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Caches unwrapped keysets of a node; drops the least recently used first. An entry is found only by the wrapped bytes
 * that it came from, so callers have to read the row first; after another node has changed or deleted the row, nothing
 * is found. Each entry ends some time after it was unwrapped, however much it is used, so that a master key that was
 * withdrawn decrypts nothing from then on.
 */
public final class KeysetCache {
    /** Keysets a node keeps by default. */
    public static final int DEFAULT_SIZE = 1_000;

    /** How long a node uses a keyset by default. */
    public static final Duration DEFAULT_MAX_AGE = Duration.ofMinutes(10);

    private final Map<WorkspaceId, Unwrapped> entries;
    private final Duration maxAge;
    private final Clock clock;

    /** @param maxAge how long an entry is found; zero for not at all */
    public KeysetCache(int size, Duration maxAge, Clock clock) {
        this.maxAge = maxAge;
        this.clock = clock;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<WorkspaceId, Unwrapped> eldest) {
                return size() > size;
            }
        };
    }

    synchronized Optional<Cached> find(WorkspaceId workspace, byte[] wrapped) {
        Unwrapped entry = entries.get(workspace);
        return entry != null && Arrays.equals(entry.wrapped, wrapped) && !hasEnded(entry)
                ? Optional.of(entry.cached)
                : Optional.empty();
    }

    synchronized void put(WorkspaceId workspace, byte[] wrapped, String masterKeyId, Keyset keyset) {
        Cached cached = new Cached(keyset, clock.instant().plus(maxAge));
        entries.put(workspace, new Unwrapped(wrapped, masterKeyId, cached));
    }

    /** When the last of some entries ends; empty if there are none. */
    synchronized Optional<Instant> lastEnd(Wrapping wrapping) {
        entries.values().removeIf(this::hasEnded);
        return entries.entrySet().stream()
                .filter(entry -> wrapping.is(entry.getKey().realm(), entry.getValue().masterKeyId))
                .map(entry -> entry.getValue().cached.endsAt)
                .max(Comparator.naturalOrder());
    }

    private boolean hasEnded(Unwrapped entry) {
        return !clock.instant().isBefore(entry.cached.endsAt);
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

    /** A keyset that needs no master key until it ends. */
    record Cached(Keyset keyset, Instant endsAt) {}

    /** A realm, and the master key that wraps some of its keysets. */
    @FunctionalInterface
    interface Wrapping {
        boolean is(String realm, String masterKeyId);
    }

    private record Unwrapped(byte[] wrapped, String masterKeyId, Cached cached) {}
}

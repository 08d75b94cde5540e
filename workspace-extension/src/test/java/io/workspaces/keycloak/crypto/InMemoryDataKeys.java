package io.workspaces.keycloak.crypto;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of data keys as a map, shared by the "nodes" of a test. */
public final class InMemoryDataKeys implements StoredDataKeys {
    private final Map<WorkspaceId, DataKey> rows = new ConcurrentHashMap<>();
    private final Map<WorkspaceId, ReadWriteLock> locks = new ConcurrentHashMap<>();
    /** How often somebody has looked for a key. */
    int looks;

    private final ThreadLocal<@Nullable Deque<Lock>> held = new ThreadLocal<>();

    /** Runs work that holds the locks it takes until its end; without this nothing is locked. */
    public <T> T inTransaction(Supplier<T> work) {
        Deque<Lock> mine = new ArrayDeque<>();
        held.set(mine);
        try {
            return work.get();
        } finally {
            held.remove();
            mine.forEach(Lock::unlock);
        }
    }

    private void lock(WorkspaceId workspace, Function<ReadWriteLock, Lock> kind) {
        Deque<Lock> mine = held.get();
        if (mine == null) {
            return;
        }
        Lock lock = kind.apply(locks.computeIfAbsent(workspace, w -> new ReentrantReadWriteLock(true)));
        if (mine.contains(lock)) {
            return;
        }
        try {
            // A transaction that shares the row and then wants it alone waits for itself.
            if (!lock.tryLock(10, TimeUnit.SECONDS)) {
                throw new AssertionError("deadlock");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        mine.push(lock);
    }

    @Override
    public Optional<DataKey> find(WorkspaceId workspace) {
        looks++;
        return Optional.ofNullable(rows.get(workspace));
    }

    @Override
    public Optional<DataKey> findShared(WorkspaceId workspace) {
        lock(workspace, ReadWriteLock::readLock);
        return find(workspace);
    }

    @Override
    public Optional<DataKey> findLocked(WorkspaceId workspace) {
        lock(workspace, ReadWriteLock::writeLock);
        return find(workspace);
    }

    @Override
    public void insertIfAbsent(DataKey key) {
        rows.putIfAbsent(key.workspace(), key);
    }

    @Override
    public void replace(DataKey key) {
        rows.replace(key.workspace(), key);
    }

    @Override
    public Optional<WorkspaceId> rotating(Instant now, Set<String> butOrganizations) {
        return due(now, butOrganizations)
                .filter(key -> key.state() == DataKey.State.ROTATING)
                .map(DataKey::workspace)
                .findFirst();
    }

    @Override
    public Optional<WorkspaceId> wrappedByOther(
            String realm, String masterKeyId, Instant now, Set<String> butOrganizations) {
        return due(now, butOrganizations)
                .filter(key -> key.workspace().realm().equals(realm))
                .filter(key -> !key.masterKeyId().equals(masterKeyId))
                .map(DataKey::workspace)
                .findFirst();
    }

    @Override
    public List<String> realms() {
        return rows.keySet().stream()
                .map(WorkspaceId::realm)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Map<String, Long> countByMasterKey(String realm) {
        return ofRealm(realm).collect(groupingBy(DataKey::masterKeyId, counting()));
    }

    @Override
    public Optional<DataKey> sample(String realm, String masterKeyId) {
        return ofRealm(realm)
                .filter(key -> key.masterKeyId().equals(masterKeyId))
                .findFirst();
    }

    @Override
    public void delete(WorkspaceId workspace) {
        rows.remove(workspace);
    }

    @Override
    public void deleteRealm(String realm) {
        rows.keySet().removeIf(workspace -> workspace.realm().equals(realm));
    }

    private Stream<DataKey> ofRealm(String realm) {
        return rows.values().stream().filter(key -> key.workspace().realm().equals(realm));
    }

    private Stream<DataKey> due(Instant now, Set<String> butOrganizations) {
        return rows.values().stream()
                .filter(key -> !butOrganizations.contains(key.workspace().organization()))
                .filter(key -> !key.dueAt().isAfter(now))
                .sorted(Comparator.comparing(DataKey::dueAt));
    }
}

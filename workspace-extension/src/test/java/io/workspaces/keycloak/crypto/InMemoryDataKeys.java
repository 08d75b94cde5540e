package io.workspaces.keycloak.crypto;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The table of data keys as a map, shared by the "nodes" of a test. */
public final class InMemoryDataKeys implements StoredDataKeys {
    private final Map<WorkspaceId, DataKey> rows = new ConcurrentHashMap<>();

    @Override
    public Optional<DataKey> find(WorkspaceId workspace) {
        return Optional.ofNullable(rows.get(workspace));
    }

    @Override
    public Optional<DataKey> findShared(WorkspaceId workspace) {
        return find(workspace);
    }

    @Override
    public Optional<DataKey> findLocked(WorkspaceId workspace) {
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
    public Optional<WorkspaceId> rotating(Instant now) {
        return due(now).filter(key -> key.state() == DataKey.State.ROTATING)
                .map(DataKey::workspace)
                .findFirst();
    }

    @Override
    public List<WorkspaceId> wrappedByOther(String realm, String masterKeyId, Instant now, int limit) {
        return due(now).filter(key -> key.workspace().realm().equals(realm))
                .filter(key -> !key.masterKeyId().equals(masterKeyId))
                .map(DataKey::workspace)
                .limit(limit)
                .toList();
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

    private Stream<DataKey> due(Instant now) {
        return rows.values().stream()
                .filter(key -> !key.dueAt().isAfter(now))
                .sorted(Comparator.comparing(DataKey::dueAt));
    }
}

package io.workspaces.keycloak.workspace;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings and deletions in maps. */
public final class InMemoryWorkspaceRecords implements WorkspaceRecords {
    private final Map<WorkspaceId, WorkspaceSettings> settings = new HashMap<>();
    private final Map<WorkspaceId, Deletion> deletions = new HashMap<>();

    @Override
    public WorkspaceSettings settings(WorkspaceId id) {
        return settings.getOrDefault(id, WorkspaceSettings.DEFAULT);
    }

    @Override
    public WorkspaceSettings settingsToChange(WorkspaceId id) {
        return settings(id);
    }

    @Override
    public void saveSettings(WorkspaceId id, WorkspaceSettings changed) {
        settings.put(id, changed);
    }

    @Override
    public List<WorkspaceId> naming(String realm, String provider) {
        return settings.keySet().stream()
                .filter(id -> id.realm().equals(realm) && settings(id).name(provider))
                .toList();
    }

    @Override
    public List<WorkspaceId> all() {
        return List.copyOf(settings.keySet());
    }

    @Override
    public void startDeletion(WorkspaceId id, long total) {
        deletions.putIfAbsent(id, new Deletion(Instant.EPOCH, total));
    }

    @Override
    public Optional<Deletion> deletion(WorkspaceId id) {
        return Optional.ofNullable(deletions.get(id));
    }

    @Override
    public Optional<WorkspaceId> nextDeletion(Set<String> butOrganizations) {
        return deletions.keySet().stream()
                .filter(id -> !butOrganizations.contains(id.organization()))
                .findFirst();
    }

    /** The workspace is gone. */
    public void remove(WorkspaceId id) {
        settings.remove(id);
        deletions.remove(id);
    }
}

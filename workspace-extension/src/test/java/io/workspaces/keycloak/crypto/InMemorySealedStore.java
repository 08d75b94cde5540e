package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Values of one workspace by name. */
final class InMemorySealedStore implements SealedStore {
    private final Map<String, Sealed> values = new ConcurrentHashMap<>();
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

    static Binding binding(String name) {
        return Binding.of("test", name);
    }

    void put(String name, Sealed value) {
        values.put(name, value);
    }

    Sealed get(String name) {
        return java.util.Objects.requireNonNull(values.get(name));
    }

    Map<String, Sealed> values() {
        return values;
    }

    @Override
    public boolean holdsAny(WorkspaceId workspace, Set<Integer> keyIds) {
        return values.entrySet().stream()
                .anyMatch(value -> keyIds.contains(value.getValue().keyId()) && !unreadable.contains(value.getKey()));
    }

    @Override
    public long countOthers(WorkspaceId workspace, int keyId) {
        return values.entrySet().stream()
                .filter(value -> value.getValue().keyId() != keyId && !unreadable.contains(value.getKey()))
                .count();
    }

    @Override
    public int reseal(WorkspaceId workspace, Sealer sealer, int limit) {
        var others = values.entrySet().stream()
                .filter(value -> value.getValue().keyId() != sealer.keyId() && !unreadable.contains(value.getKey()))
                .limit(limit)
                .toList();
        others.forEach(value -> reseal(value.getKey(), value.getValue(), sealer));
        return others.size();
    }

    private void reseal(String name, Sealed value, Sealer sealer) {
        try {
            values.replace(name, value, sealer.reseal(value.ciphertext(), binding(name)));
        } catch (WorkspacesException refused) {
            unreadable.add(name);
        }
    }

    @Override
    public long countUnreadable(WorkspaceId workspace) {
        return unreadable.size();
    }
}

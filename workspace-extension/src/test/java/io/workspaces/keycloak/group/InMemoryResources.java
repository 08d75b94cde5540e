package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Resources in a map. */
public final class InMemoryResources implements Resources {
    private final Map<String, List<Resource>> types = new TreeMap<>();

    @Override
    public Page<Resource> page(
            WorkspaceId workspace, String type, @Nullable String search, int limit, @Nullable String cursor) {
        List<Resource> all = types.getOrDefault(type, List.of());
        return new Page<>(all.stream().limit(limit).toList(), all.size(), null);
    }

    @Override
    public String tag(WorkspaceId workspace, String type) {
        return String.valueOf(types.get(type));
    }

    @Override
    public boolean any(WorkspaceId workspace, String type) {
        return !types.getOrDefault(type, List.of()).isEmpty();
    }

    @Override
    public Map<String, Map<String, String>> names(WorkspaceId workspace, Collection<String> ids) {
        Map<String, Map<String, String>> names = new TreeMap<>();
        types.forEach((type, resources) -> {
            Map<String, String> known = names.computeIfAbsent(type, t -> new TreeMap<>());
            resources.stream().filter(r -> ids.contains(r.id())).forEach(r -> known.put(r.id(), r.name()));
        });
        return names;
    }

    @Override
    public void replace(WorkspaceId workspace, String type, List<Resource> resources) {
        types.put(type, resources);
    }
}

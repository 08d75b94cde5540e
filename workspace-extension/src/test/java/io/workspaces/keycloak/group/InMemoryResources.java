package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.Total;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Resources in a map. */
public final class InMemoryResources implements Resources {
    private final Map<String, List<Resource>> types = new TreeMap<>();
    private final Map<String, Map<String, String>> gone = new TreeMap<>();

    @Override
    public Page<Resource> page(
            WorkspaceId workspace, String type, @Nullable String search, int limit, @Nullable String cursor) {
        List<Resource> all = types.getOrDefault(type, List.of());
        return new Page<>(all.stream().limit(limit).toList(), Total.exactly(all.size()), null);
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
    public Map<String, Map<String, Known>> known(WorkspaceId workspace, Collection<String> ids) {
        Map<String, Map<String, Known>> known = new TreeMap<>();
        types.forEach((type, resources) -> {
            Map<String, Known> ofType = new TreeMap<>();
            gone.getOrDefault(type, Map.of()).forEach((id, name) -> ofType.put(id, new Known(name, true)));
            resources.forEach(resource -> ofType.put(resource.id(), new Known(resource.name(), false)));
            ofType.keySet().retainAll(ids);
            known.put(type, ofType);
        });
        return known;
    }

    @Override
    public void replace(WorkspaceId workspace, String type, List<Resource> resources, Set<String> named) {
        Map<String, String> kept = gone.computeIfAbsent(type, t -> new TreeMap<>());
        types.getOrDefault(type, List.of()).forEach(resource -> kept.put(resource.id(), resource.name()));
        kept.keySet().retainAll(named);
        types.put(type, resources);
    }
}

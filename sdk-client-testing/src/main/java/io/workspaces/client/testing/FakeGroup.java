package io.workspaces.client.testing;

import io.workspaces.client.model.Group;
import io.workspaces.client.model.GroupKind;
import io.workspaces.client.model.GroupResource;
import io.workspaces.client.model.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A custom group of a fake workspace. */
public final class FakeGroup {
    private final FakeWorkspace workspace;
    private final String id;
    String name;
    final Set<String> permissions = new LinkedHashSet<>();
    final Map<String, List<String>> access = new LinkedHashMap<>();

    FakeGroup(FakeWorkspace workspace, String id, String name) {
        this.workspace = workspace;
        this.id = id;
        this.name = name;
    }

    /**
     * Adds permission flags.
     *
     * @param flags such as {@code app:create}
     * @return this
     */
    public FakeGroup permissions(String... flags) {
        synchronized (workspace.lock()) {
            permissions.addAll(List.of(flags));
            return this;
        }
    }

    /**
     * Adds granular permissions.
     *
     * @param type the resource type, such as {@code app}
     * @param entries such as {@code edit:*} or {@code view:orders}
     * @return this
     */
    public FakeGroup access(String type, String... entries) {
        synchronized (workspace.lock()) {
            access.computeIfAbsent(type, fresh -> new ArrayList<>()).addAll(List.of(entries));
            return this;
        }
    }

    String id() {
        return id;
    }

    Reference reference() {
        return new Reference(id, name);
    }

    /** The state that the ETag covers. */
    Object state() {
        return List.of(name, permissions, access);
    }

    FakeResponse response(int status) {
        return FakeResponse.json(status, represent()).tagged(state());
    }

    Group represent() {
        List<GroupResource> resources = new ArrayList<>();
        access.forEach((type, entries) -> entries.stream()
                .map(entry -> entry.substring(entry.indexOf(':') + 1))
                .filter(resource -> !resource.equals("*"))
                .forEach(resource -> resources.add(workspace.resource(type, resource))));
        boolean edits = access.getOrDefault("app", List.of()).stream().anyMatch(entry -> entry.startsWith("edit:"));
        boolean builderLevel = !permissions.isEmpty() || edits || access.containsKey("data-source");
        return new Group(
                id,
                name,
                GroupKind.CUSTOM.text(),
                null,
                List.copyOf(permissions),
                access,
                resources,
                workspace.membersOf(this).size(),
                builderLevel,
                true);
    }

    @Override
    public String toString() {
        return "FakeGroup[" + name + "]";
    }
}

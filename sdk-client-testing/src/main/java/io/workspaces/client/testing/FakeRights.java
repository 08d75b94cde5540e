package io.workspaces.client.testing;

import io.workspaces.client.internal.access.ActionHierarchy;
import io.workspaces.client.internal.access.Grants;
import io.workspaces.client.model.EffectivePermissions;
import io.workspaces.client.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a member may do: the union of what their role and their groups permit. */
record FakeRights(Set<String> permissions, Map<String, Set<String>> access) {
    private static final List<String> ALL_FLAGS = List.of(
            "app:create",
            "app:delete",
            "folder:create",
            "folder:update",
            "folder:delete",
            "constant:create",
            "constant:update",
            "constant:delete",
            "data-source:create",
            "data-source:delete");

    static FakeRights of(FakeMember member) {
        FakeRights rights = new FakeRights(new LinkedHashSet<>(), new LinkedHashMap<>());
        if (member.role != Role.END_USER) {
            rights.permissions.addAll(ALL_FLAGS);
            rights.add("app", List.of("edit:*"));
            rights.add("data-source", List.of("configure:*"));
        }
        member.groups.forEach(group -> {
            rights.permissions.addAll(group.permissions);
            group.access.forEach(rights::add);
        });
        return rights;
    }

    private void add(String type, List<String> entries) {
        access.computeIfAbsent(type, fresh -> new LinkedHashSet<>()).addAll(entries);
    }

    Map<String, Object> claim(FakeMember member) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("id", member.workspace.id());
        claim.put("role", member.role.label());
        claim.put("groups", member.groups.stream().map(group -> group.name).toList());
        claim.put("permissions", permissions);
        claim.put("access", access);
        return claim;
    }

    EffectivePermissions represent(Role role) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        access.forEach((type, entries) -> lists.put(type, new ArrayList<>(entries)));
        return new EffectivePermissions(role.label(), List.copyOf(permissions), lists, List.of());
    }

    boolean allow(String permission, String resource) {
        Grants grants = new Grants(permissions, access, ActionHierarchy.BUILT_IN);
        return resource.isEmpty() ? grants.allows(permission) : grants.allows(permission, resource);
    }
}

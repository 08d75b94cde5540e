package io.workspaces.keycloak.group;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Answers what one group grants on single resources of one type. */
final class AccessIndex {
    private final Map<String, Set<String>> resources = new HashMap<>();

    AccessIndex(Collection<String> entries) {
        entries.stream().flatMap(entry -> AccessEntry.parse(entry).stream()).forEach(entry -> resources
                .computeIfAbsent(entry.action(), action -> new HashSet<>())
                .add(entry.resource()));
    }

    /** Whether the action is granted on this resource or on all. */
    boolean covers(String action, String resource) {
        Set<String> named = resources.getOrDefault(action, Set.of());
        return named.contains(PermissionSet.ALL) || named.contains(resource);
    }

    boolean coversAny(Collection<String> actions, String resource) {
        return actions.stream().anyMatch(action -> covers(action, resource));
    }
}

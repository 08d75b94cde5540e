package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** The parts of a group that a duplicate can take over. */
public enum GroupPart {
    USERS("users"),
    /** The flags, and granular access to types that have no part of their own. */
    PERMISSIONS("permissions"),
    APPS("apps"),
    DATA_SOURCES("dataSources");

    private static final Map<String, GroupPart> OWN_TYPES = Map.of("app", APPS, "data-source", DATA_SOURCES);

    private final String label;

    GroupPart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static GroupPart parse(String text, String field) {
        return Arrays.stream(values())
                .filter(part -> part.label.equals(text))
                .findFirst()
                .orElseThrow(() -> WorkspacesException.violation(
                        field, "part_unknown", "is not one of users, permissions, apps, dataSources"));
    }

    /** The permissions that belong to the parts. */
    public static PermissionSet select(Set<GroupPart> parts, PermissionSet from) {
        SortedMap<String, SortedSet<String>> access = new TreeMap<>();
        from.access().forEach((type, entries) -> {
            if (parts.contains(OWN_TYPES.getOrDefault(type, PERMISSIONS))) {
                access.put(type, entries);
            }
        });
        return PermissionSet.of(parts.contains(PERMISSIONS) ? from.flags() : Set.of(), access);
    }
}

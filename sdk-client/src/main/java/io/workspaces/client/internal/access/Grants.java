package io.workspaces.client.internal.access;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a user may do, indexed so that a check needs no allocation. */
public final class Grants {
    private static final String ALL = "*";
    private static final String HIDE = "hide";

    private final Set<String> flags;
    private final Map<String, Set<String>> access;
    /** Resource ids by {@code type:action}, including implied actions. */
    private final Map<String, Set<String>> resources = new HashMap<>();

    private final Map<String, Set<String>> hidden = new HashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();
    /** The same resource ids by {@code type:hide}: hiding everything does not hide these. */
    private final Map<String, Set<String>> spared = new HashMap<>();

    public Grants(Collection<String> flags, Map<String, ? extends Collection<String>> access, ActionHierarchy actions) {
        this.flags = Collections.unmodifiableSet(new LinkedHashSet<>(flags));
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        access.forEach((type, entries) -> {
            copy.put(type, Collections.unmodifiableSet(new LinkedHashSet<>(entries)));
            entries.forEach(entry -> add(type, entry, actions));
        });
        this.access = Collections.unmodifiableMap(copy);
    }

    private void add(String type, String entry, ActionHierarchy actions) {
        int colon = entry.indexOf(':');
        String action = entry.substring(0, Math.max(colon, 0));
        String resource = entry.substring(colon + 1);
        for (String allowed : actions.impliedBy(type, action)) {
            add(resources, type + ":" + allowed, resource);
        }
        if (action.equals(HIDE)) {
            add(hidden, type, resource);
        } else {
            add(named, type, resource);
            add(spared, type + ":" + HIDE, resource);
        }
    }

    private static void add(Map<String, Set<String>> sets, String key, String resource) {
        sets.computeIfAbsent(key, fresh -> new HashSet<>()).add(resource);
    }

    public Set<String> flags() {
        return flags;
    }

    public Map<String, Set<String>> access() {
        return access;
    }

    /** Tells whether there is the flag, or the action on all resources. */
    public boolean allows(String permission) {
        return flags.contains(permission) || has(resources, permission, ALL);
    }

    /** Tells whether there is the flag, or the action on at least one resource. */
    public boolean allowsAny(String permission) {
        return flags.contains(permission) || resources.containsKey(permission);
    }

    public boolean allows(String permission, String resourceId) {
        return (allows(permission) && !has(spared, permission, resourceId)) || has(resources, permission, resourceId);
    }

    /** Tells whether the resource is hidden by its id, or with all others if no other permission names it. */
    public boolean isHidden(String type, String resourceId) {
        return has(hidden, type, resourceId) || (has(hidden, type, ALL) && !has(named, type, resourceId));
    }

    private static boolean has(Map<String, Set<String>> sets, String key, String resource) {
        @Nullable Set<String> set = sets.get(key);
        return set != null && set.contains(resource);
    }
}

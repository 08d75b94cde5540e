package io.workspaces.client.internal.access;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a user may do, laid out so that a question allocates nothing. */
public final class Grants {
    private static final String EVERY = "*";
    /** The stronger action of a type allows the weaker one. */
    private static final Map<String, String> IMPLIED = Map.of("edit", "view", "configure", "use");

    private final Set<String> flags;
    private final Map<String, Set<String>> access;
    private final Map<String, Set<String>> resources = new HashMap<>();

    public Grants(List<String> flags, Map<String, List<String>> access) {
        this.flags = Collections.unmodifiableSet(new LinkedHashSet<>(flags));
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        access.forEach((type, entries) -> {
            copy.put(type, Collections.unmodifiableSet(new LinkedHashSet<>(entries)));
            entries.forEach(entry -> add(type, entry));
        });
        this.access = Collections.unmodifiableMap(copy);
    }

    private void add(String type, String entry) {
        int colon = entry.indexOf(':');
        if (colon < 1) {
            return;
        }
        String action = entry.substring(0, colon);
        String resource = entry.substring(colon + 1);
        add(type, action, resource);
        @Nullable String weaker = IMPLIED.get(action);
        if (weaker != null) {
            add(type, weaker, resource);
        }
    }

    private void add(String type, String action, String resource) {
        resources
                .computeIfAbsent(type + ":" + action, permission -> new HashSet<>())
                .add(resource);
    }

    public Set<String> flags() {
        return flags;
    }

    public Map<String, Set<String>> access() {
        return access;
    }

    public boolean allow(String permission) {
        if (flags.contains(permission)) {
            return true;
        }
        @Nullable Set<String> ids = resources.get(permission);
        return ids != null && ids.contains(EVERY);
    }

    public boolean allow(String permission, String resourceId) {
        if (flags.contains(permission)) {
            return true;
        }
        @Nullable Set<String> ids = resources.get(permission);
        return ids != null && (ids.contains(EVERY) || ids.contains(resourceId));
    }
}

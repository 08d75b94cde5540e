package io.workspaces.keycloak.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person with one role and some groups may do: the union of what these grant. A stronger action wins over a
 * weaker one. A restricting action such as {@code hide} applies only if no other group grants the same resource without
 * it.
 */
public final class EffectivePermissions {
    private final PermissionCatalog catalog;
    private final List<Group> groups;
    private final Map<String, List<AccessIndex>> indexes = new HashMap<>();

    /** @param groups the role's group and the custom groups */
    public EffectivePermissions(PermissionCatalog catalog, List<Group> groups) {
        this.catalog = catalog;
        this.groups = List.copyOf(groups);
    }

    /**
     * The union. A resource is hidden if the union has {@code hide:id}, or if it has {@code hide:*} and no other entry
     * names the resource.
     */
    public PermissionSet union() {
        PermissionSet sum = groups.stream().map(Group::permissions).reduce(PermissionSet.NONE, PermissionSet::union);
        Map<String, SortedSet<String>> access = new TreeMap<>();
        Map<String, ResourceType> types = catalog.byName();
        sum.access().forEach((name, entries) -> {
            ResourceType type = types.get(name);
            if (type != null) {
                access.put(name, withoutOverruled(type, entries));
            }
        });
        return PermissionSet.of(sum.flags(), access);
    }

    private SortedSet<String> withoutOverruled(ResourceType type, Set<String> entries) {
        SortedSet<String> kept = new TreeSet<>();
        for (String text : entries) {
            AccessEntry entry = AccessEntry.parse(text).orElseThrow();
            boolean restricting = type.restricting().contains(entry.action());
            if (restricting
                    ? restricted(type, entry)
                    : !strongerOnAll(type, entry, entries) || exempt(type, entry, entries)) {
                kept.add(text);
            }
        }
        return kept;
    }

    /**
     * Whether a restriction of all resources does not apply to the named one, so that the entry is needed to say so.
     */
    private boolean exempt(ResourceType type, AccessEntry entry, Set<String> entries) {
        return !entry.resource().equals(PermissionSet.ALL)
                && type.restricting().stream()
                        .filter(action -> entries.contains(action + ":" + PermissionSet.ALL))
                        .filter(action -> restricted(type, new AccessEntry(action, PermissionSet.ALL)))
                        .anyMatch(action -> !restricted(type, new AccessEntry(action, entry.resource())));
    }

    private static boolean strongerOnAll(ResourceType type, AccessEntry entry, Set<String> entries) {
        return type.granting(entry.action()).stream()
                .filter(action -> !new AccessEntry(action, PermissionSet.ALL).equals(entry))
                .anyMatch(action -> entries.contains(action + ":" + PermissionSet.ALL)
                        || (!action.equals(entry.action()) && entries.contains(action + ":" + entry.resource())));
    }

    /** Whether every group that grants the resource also restricts it, and none grants more than the weakest action. */
    private boolean restricted(ResourceType type, AccessEntry restriction) {
        String resource = restriction.resource();
        return indexes.computeIfAbsent(type.type(), this::indexes).stream()
                .filter(own -> own.coversAny(type.grantingActions(), resource))
                .allMatch(own ->
                        own.covers(restriction.action(), resource) && !own.coversAny(type.strongerActions(), resource));
    }

    /**
     * The grants that allow a permission, empty if it is not allowed. A flag applies to every resource of its type.
     *
     * @param permission {@code type:action}
     * @param resource id of a resource, or null for all of them
     */
    public List<Grant> allowing(String permission, @Nullable String resource) {
        List<Grant> grants = new ArrayList<>();
        int colon = permission.indexOf(':');
        if (colon < 1) {
            return grants;
        }
        ResourceType type = catalog.type(permission.substring(0, colon)).orElse(null);
        String action = permission.substring(colon + 1);
        for (Group group : groups) {
            if (group.permissions().flags().contains(permission)) {
                grants.add(new Grant(group, permission));
            }
            if (type != null && type.actions().contains(action)) {
                grants.addAll(granted(group, type, action, Objects.requireNonNullElse(resource, PermissionSet.ALL)));
            }
        }
        return grants;
    }

    private List<Grant> granted(Group group, ResourceType type, String action, String resource) {
        if (type.restricting().contains(action) && !restricted(type, new AccessEntry(action, resource))) {
            return List.of();
        }
        List<String> granting = type.granting(action);
        return entries(group, type.type()).stream()
                .filter(e -> granting.contains(e.action()) && e.covers(resource))
                .map(e -> new Grant(group, type.type() + ":" + e))
                .toList();
    }

    /** The groups that give each grant of the union. */
    public Map<String, List<Group>> sources() {
        Map<String, List<Group>> sources = new TreeMap<>();
        union().grants().forEach(grant -> sources.put(grant, new ArrayList<>()));
        for (Group group : groups) {
            group.permissions().grants().stream()
                    .flatMap(grant -> Stream.ofNullable(sources.get(grant)))
                    .forEach(givers -> givers.add(group));
        }
        return sources;
    }

    private List<AccessIndex> indexes(String type) {
        return groups.stream()
                .map(group -> new AccessIndex(group.permissions().access().getOrDefault(type, new TreeSet<>())))
                .toList();
    }

    private static List<AccessEntry> entries(Group group, String type) {
        return group.permissions().access().getOrDefault(type, new TreeSet<>()).stream()
                .flatMap(e -> AccessEntry.parse(e).stream())
                .toList();
    }
}

package io.workspaces.keycloak.group;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a role or group grants.
 *
 * @param flags {@code resource:action}, such as {@code app:create}
 * @param access the entries {@code action:resource} by resource type; the resource {@code *} stands for all, including
 *     future ones
 */
public record PermissionSet(SortedSet<String> flags, SortedMap<String, SortedSet<String>> access) {
    /** Stands for every resource of a type. */
    public static final String ALL = "*";

    /** Most flags that one group can have, and most entries of all types together. */
    public static final int MAX_GRANTS = 2_000;

    public static final PermissionSet NONE = of(java.util.List.of(), Map.of());

    public PermissionSet {
        flags = Collections.unmodifiableSortedSet(new TreeSet<>(flags));
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        access.forEach((type, entries) -> {
            if (!entries.isEmpty()) {
                copy.put(type, Collections.unmodifiableSortedSet(new TreeSet<>(entries)));
            }
        });
        access = Collections.unmodifiableSortedMap(copy);
    }

    public static PermissionSet of(Collection<String> flags, Map<String, ? extends Collection<String>> access) {
        SortedMap<String, SortedSet<String>> entries = new TreeMap<>();
        access.forEach((type, values) -> entries.put(type, new TreeSet<>(values)));
        return new PermissionSet(new TreeSet<>(flags), entries);
    }

    /** The flags and entries of both sets. */
    public PermissionSet union(PermissionSet other) {
        SortedSet<String> allFlags = new TreeSet<>(flags);
        allFlags.addAll(other.flags);
        SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        Stream.of(access, other.access)
                .forEach(side -> side.forEach((type, entries) ->
                        all.computeIfAbsent(type, t -> new TreeSet<>()).addAll(entries)));
        return new PermissionSet(allFlags, all);
    }

    /** All grants in one list: flags unchanged, access entries as {@code type:action:resource}. */
    public SortedSet<String> grants() {
        SortedSet<String> all = new TreeSet<>(flags);
        access.forEach((type, entries) -> entries.forEach(entry -> all.add(type + ":" + entry)));
        return all;
    }

    /** The ids of the named resources, by type. */
    public SortedMap<String, SortedSet<String>> resources() {
        SortedMap<String, SortedSet<String>> named = new TreeMap<>();
        access.forEach((type, entries) -> entries.stream()
                .flatMap(entry -> AccessEntry.parse(entry).stream())
                .filter(entry -> !entry.resource().equals(ALL))
                .forEach(entry ->
                        named.computeIfAbsent(type, t -> new TreeSet<>()).add(entry.resource())));
        return named;
    }

    /** Counts the access entries of all types. */
    public int entries() {
        return access.values().stream().mapToInt(SortedSet::size).sum();
    }

    public boolean isEmpty() {
        return flags.isEmpty() && access.isEmpty();
    }
}

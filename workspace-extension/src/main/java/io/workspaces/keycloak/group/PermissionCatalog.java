package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.Fingerprint;
import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The permissions that exist: the types of resources and the actions on them. */
public record PermissionCatalog(List<ResourceType> types) {
    /**
     * Longest id of a resource, in characters. Together with the longest action it fits into a group attribute, which
     * Keycloak 26.7 limits to 255 characters.
     */
    public static final int MAX_RESOURCE_ID = 255 - ResourceType.MAX_NAME - 1;

    /** Most types of resources. */
    public static final int MAX_TYPES = 100;

    public PermissionCatalog {
        types = List.copyOf(types);
    }

    /**
     * Makes a catalog from a request.
     *
     * @throws WorkspacesException {@code invalid_request} with a violation for each invalid type
     */
    public static PermissionCatalog checked(List<ResourceType> types) {
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ResourceType type : types) {
            if (!seen.add(type.type())) {
                violations.add(new Violation("types." + Limits.shown(type.type()), "catalog_invalid", "appears twice"));
            }
            violations.addAll(type.violations());
        }
        if (types.isEmpty()) {
            violations.add(new Violation("types", "catalog_invalid", "is empty"));
        }
        if (!violations.isEmpty()) {
            throw WorkspacesException.violations(violations);
        }
        return new PermissionCatalog(types);
    }

    /** Changes whenever the catalog changes. */
    public String tag() {
        Fingerprint fingerprint = new Fingerprint();
        types.forEach(type -> fingerprint
                .with(type.type())
                .withAll(type.flags())
                .withAll(type.actions())
                .withAll(new TreeSet<>(type.restricting()))
                .withAll(new TreeSet<>(type.builderLevelActions())));
        return fingerprint.text();
    }

    public Optional<ResourceType> type(String name) {
        return types.stream().filter(t -> t.type().equals(name)).findFirst();
    }

    /** Every flag, and the strongest action on all resources of each type. */
    public PermissionSet everything() {
        List<String> flags = types.stream()
                .flatMap(t -> t.flags().stream().map(flag -> t.type() + ":" + flag))
                .toList();
        Map<String, List<String>> access = types.stream()
                .filter(t -> !t.actions().isEmpty())
                .collect(Collectors.toMap(
                        ResourceType::type, t -> List.of(t.actions().get(0) + ":" + PermissionSet.ALL)));
        return PermissionSet.of(flags, access);
    }

    /** Those of the grants that the others do not allow, be it for all resources or by a stronger action. */
    public SortedSet<String> beyond(SortedSet<String> grants, SortedSet<String> others) {
        Map<String, ResourceType> types = byName();
        return grants.stream()
                .filter(grant -> !others.contains(grant) && !allowed(types, grant, others))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean allowed(Map<String, ResourceType> types, String grant, SortedSet<String> others) {
        int colon = grant.indexOf(':');
        ResourceType type = types.get(grant.substring(0, Math.max(colon, 0)));
        return type != null
                && AccessEntry.parse(grant.substring(colon + 1))
                        .filter(entry -> type.allowed(entry, others))
                        .isPresent();
    }

    /** What a default role grants in a new workspace. */
    public PermissionSet initial(DefaultRole role) {
        return role == DefaultRole.END_USER ? PermissionSet.NONE : everything();
    }

    /** Whether the set grants something that an End-user may not have: any flag, or a builder-level action. */
    public boolean builderLevel(PermissionSet set) {
        return !set.flags().isEmpty()
                || set.access().entrySet().stream().anyMatch(e -> type(e.getKey())
                        .map(type -> builderLevel(type, e.getValue()))
                        .orElse(false));
    }

    private static boolean builderLevel(ResourceType type, Collection<String> entries) {
        return entries.stream()
                .flatMap(entry -> AccessEntry.parse(entry).stream())
                .anyMatch(entry -> type.builderLevelActions().contains(entry.action()));
    }

    /**
     * Checks a set that comes from a request.
     *
     * @throws WorkspacesException {@code invalid_request} with a violation for each unknown entry
     */
    public PermissionSet check(PermissionSet set) {
        Limits.list(set.flags(), PermissionSet.MAX_GRANTS, "permissions");
        Limits.count(set.entries(), PermissionSet.MAX_GRANTS, "access");
        List<Violation> violations = violations(set);
        if (!violations.isEmpty()) {
            throw WorkspacesException.violations(violations);
        }
        return set;
    }

    List<Violation> violations(PermissionSet set) {
        List<Violation> violations = new ArrayList<>();
        for (String flag : set.flags()) {
            if (!knowsFlag(flag)) {
                violations.add(new Violation(
                        "permissions", "permission_unknown", "has the unknown flag " + Limits.shown(flag)));
            }
        }
        set.access().forEach((type, entries) -> type(type)
                .ifPresentOrElse(
                        known -> checkEntries(known, entries, violations),
                        () -> violations.add(new Violation(
                                "access." + Limits.shown(type),
                                "resource_type_unknown",
                                "is not a type of resource"))));
        return violations;
    }

    /** @param permission {@code type:action} */
    public boolean knows(String permission) {
        return knowsFlag(permission)
                || types.stream()
                        .anyMatch(t -> t.actions().stream().anyMatch(a -> permission.equals(t.type() + ":" + a)));
    }

    private boolean knowsFlag(String flag) {
        return types.stream().anyMatch(t -> t.flags().stream().anyMatch(f -> flag.equals(t.type() + ":" + f)));
    }

    private static void checkEntries(ResourceType type, Collection<String> entries, List<Violation> violations) {
        String field = "access." + type.type();
        List<AccessEntry> parsed =
                entries.stream().flatMap(e -> AccessEntry.parse(e).stream()).toList();
        for (String entry : entries) {
            boolean known = AccessEntry.parse(entry)
                    .filter(e ->
                            type.actions().contains(e.action()) && e.resource().length() <= MAX_RESOURCE_ID)
                    .isPresent();
            if (!known) {
                violations.add(
                        new Violation(field, "permission_unknown", "has the unknown entry " + Limits.shown(entry)));
            }
        }
        List<AccessEntry> restricting = parsed.stream()
                .filter(e -> type.restricting().contains(e.action()))
                .toList();
        if (restricting.isEmpty()) {
            return;
        }
        String weakest = type.weakest();
        Set<String> open = parsed.stream()
                .filter(e -> e.action().equals(weakest))
                .map(AccessEntry::resource)
                .collect(Collectors.toSet());
        restricting.stream()
                .filter(e -> !open.contains(PermissionSet.ALL) && !open.contains(e.resource()))
                .forEach(e -> violations.add(new Violation(
                        field, "permission_incomplete", "has " + Limits.shown(e.toString()) + " without " + weakest)));
    }

    Map<String, ResourceType> byName() {
        return types.stream().collect(Collectors.toMap(ResourceType::type, Function.identity()));
    }
}

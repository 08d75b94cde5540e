package io.workspaces.keycloak.group;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.group.Resources.Known;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.Seen;
import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The resources that the permissions of a workspace can name. The app platform keeps the registry up to date. */
public final class ResourceRegistry {
    /** Most resources of one type in one workspace. */
    public static final int MAX_OF_TYPE = 20_000;

    private static final int MAX_FAULTS = 200;
    private static final int MAX_ID = PermissionCatalog.MAX_RESOURCE_ID;

    private final WorkspaceLocks locks;
    private final Resources resources;
    private final Groups groups;
    private final Catalogs catalogs;
    private final AuditTrail trail;

    public ResourceRegistry(
            WorkspaceLocks locks, Resources resources, Groups groups, Catalogs catalogs, AuditTrail trail) {
        this.locks = locks;
        this.resources = resources;
        this.groups = groups;
        this.catalogs = catalogs;
        this.trail = trail;
    }

    /** @throws WorkspacesException {@code not_found} for a type whose resources no permission can name */
    public Page<Resource> page(
            WorkspaceId workspace, String type, @Nullable String search, int limit, @Nullable String cursor) {
        requireType(workspace, type);
        return resources.page(workspace, type, search, limit, cursor);
    }

    /** Changes whenever any resource of the type changes. */
    public String tag(WorkspaceId workspace, String type) {
        return resources.tag(workspace, type);
    }

    /**
     * Replaces all resources of a type. Permissions that name a removed resource stay, and so does its last name.
     *
     * @throws WorkspacesException {@code not_found}, {@code invalid_request}, {@code precondition_failed} if they have
     *     changed since the caller saw them
     */
    public void replace(Actor actor, WorkspaceId workspace, String type, List<Resource> wanted, Seen seen) {
        requireType(workspace, type);
        Limits.list(wanted, MAX_OF_TYPE, "body");
        check(wanted);
        locks.lock(workspace);
        seen.require(() -> resources.tag(workspace, type));
        resources.replace(workspace, type, wanted, inGroups(workspace, type));
        trail.record(new AuditEntry(
                workspace,
                actor,
                AuditAction.RESOURCES_UPDATE,
                new AuditTarget("resources", null, type),
                Map.of("count", wanted.size())));
    }

    /** Ids of the type's resources that permissions of groups name. */
    private Set<String> inGroups(WorkspaceId workspace, String type) {
        return groups.all(workspace).stream()
                .map(group -> group.permissions().resources().get(type))
                .filter(Objects::nonNull)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private void requireType(WorkspaceId workspace, String type) {
        boolean nameable = catalogs.of(workspace.realm())
                .type(type)
                .filter(known -> !known.actions().isEmpty())
                .isPresent();
        if (!nameable) {
            throw WorkspacesException.notFound();
        }
    }

    /** Refuses invalid resources; reports only the first {@value #MAX_FAULTS} faults, as each resource may have one. */
    private static void check(List<Resource> wanted) {
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < wanted.size() && violations.size() < MAX_FAULTS; i++) {
            Resource resource = wanted.get(i);
            if (!valid(resource.id(), MAX_ID) || resource.id().equals(PermissionSet.ALL)) {
                violations.add(
                        new Violation(i + ".id", "resource_invalid", "is not an id of 1 to " + MAX_ID + " characters"));
            } else if (!seen.add(resource.id())) {
                violations.add(new Violation(i + ".id", "resource_twice", "appears twice"));
            }
            if (!valid(resource.name(), Resource.MAX_NAME)) {
                violations.add(new Violation(i + ".name", "resource_invalid", "is not a name of 1 to 255 characters"));
            }
        }
        if (!violations.isEmpty()) {
            throw WorkspacesException.violations(violations);
        }
    }

    private static boolean valid(String text, int most) {
        return text.length() <= most && !text.isBlank() && text.codePoints().noneMatch(Character::isISOControl);
    }

    /**
     * Checks that the registry has the resources that a change adds, for types that the app platform has registered.
     *
     * @throws WorkspacesException {@code resource_unknown}
     */
    void requireKnown(WorkspaceId workspace, PermissionSet before, PermissionSet after) {
        Set<NamedResource> present = new HashSet<>(named(workspace, before));
        Map<String, Boolean> told = new HashMap<>();
        List<NamedResource> unknown = named(workspace, after).stream()
                .filter(r -> r.gone() && !present.contains(r))
                .filter(r -> told.computeIfAbsent(r.type(), type -> resources.any(workspace, type)))
                .toList();
        if (!unknown.isEmpty()) {
            throw WorkspacesException.of(
                            ErrorCode.RESOURCE_UNKNOWN,
                            "The registry has no " + unknown.get(0).type() + " "
                                    + unknown.get(0).id())
                    .with("resources", unknown);
        }
    }

    private List<NamedResource> named(WorkspaceId workspace, PermissionSet set) {
        return named(workspace, List.of(set)).getOrDefault(set, List.of());
    }

    /** The resources that each of these sets names. */
    public Map<PermissionSet, List<NamedResource>> named(WorkspaceId workspace, Collection<PermissionSet> sets) {
        Set<String> ids = sets.stream()
                .flatMap(set -> set.resources().values().stream().flatMap(Set::stream))
                .collect(Collectors.toSet());
        Map<String, Map<String, Known>> known = ids.isEmpty() ? Map.of() : resources.known(workspace, ids);
        return sets.stream().distinct().collect(Collectors.toMap(Function.identity(), set -> named(set, known)));
    }

    private static List<NamedResource> named(PermissionSet set, Map<String, Map<String, Known>> known) {
        List<NamedResource> named = new ArrayList<>();
        set.resources().forEach((type, ids) -> {
            Map<String, Known> ofType = known.get(type);
            for (String id : ids) {
                Known unheard = new Known(id, ofType != null);
                Known resource = ofType == null ? unheard : ofType.getOrDefault(id, unheard);
                named.add(new NamedResource(type, id, resource.name(), resource.gone()));
            }
        });
        return named;
    }

    /** The resources that grants name, as {@link PermissionSet#grants()} has them. */
    public List<NamedResource> namedBy(WorkspaceId workspace, Stream<String> grants) {
        Map<String, Set<String>> access = new TreeMap<>();
        grants.map(grant -> grant.split(":", 2))
                .filter(parts ->
                        parts.length == 2 && AccessEntry.parse(parts[1]).isPresent())
                .forEach(parts -> access.computeIfAbsent(parts[0], type -> new TreeSet<>())
                        .add(parts[1]));
        return named(workspace, PermissionSet.of(List.of(), access));
    }
}

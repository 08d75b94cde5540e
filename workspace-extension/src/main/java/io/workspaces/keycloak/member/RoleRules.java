package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.group.EffectivePermissions;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.GroupName;
import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.group.PermissionChange;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides which role and groups a person gets, by the rules and the current groups of one workspace. */
public final class RoleRules {
    private static final int MAX_CACHED = 64;

    private final PermissionCatalog catalog;
    private final List<Group> groups;
    private final Map<String, Group> byId;
    private final Map<String, Group> byName;

    /**
     * Caches what combinations of role and groups grant, and what becomes of it: many members have the same, and a group
     * may have thousands of grants.
     */
    private final Map<Combination, SortedSet<String>> grants = new Cache<>();

    private final Map<Transition, PermissionChange> changes = new Cache<>();
    private final Map<List<String>, Set<String>> resolved = new Cache<>();

    private static final class Cache<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        Cache() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MAX_CACHED;
        }
    }

    /** @param groups all roles and custom groups of the workspace */
    public RoleRules(PermissionCatalog catalog, List<Group> groups) {
        this.catalog = catalog;
        this.groups = groups;
        this.byId = groups.stream().collect(Collectors.toMap(Group::id, g -> g, (first, second) -> first));
        this.byName = groups.stream()
                .collect(Collectors.toMap(g -> GroupName.key(g.name()), g -> g, (first, second) -> first));
    }

    private SortedSet<String> grants(Combination combination) {
        return grants.computeIfAbsent(
                combination,
                one -> permissions(one.role(), one.groups()).union().grants());
    }

    /** What somebody gains and loses who was in one combination under other rules and is in another under these. */
    private PermissionChange change(RoleRules before, Combination from, Combination to) {
        return changes.computeIfAbsent(new Transition(before, from, to), transition -> {
            SortedSet<String> had = before.grants(from);
            SortedSet<String> has = grants(to);
            return new PermissionChange(catalog.beyond(has, had), catalog.beyond(had, has));
        });
    }

    private record Combination(DefaultRole role, Set<String> groups) {
        Combination {
            groups = Set.copyOf(groups);
        }
    }

    private record Transition(RoleRules before, Combination from, Combination to) {}

    /** A valid combination of role and custom groups, and the custom groups that the person had to leave for it. */
    public record Assignment(DefaultRole role, Set<String> groups, List<Group> left) {}

    /** All roles and custom groups of the workspace. */
    public List<Group> groups() {
        return groups;
    }

    /**
     * Finds custom groups by id or name; the same set for the same list, which thousands of members may be about to get.
     *
     * @throws WorkspacesException {@code invalid_request} naming each unknown group and each default role
     */
    public Set<String> resolve(Collection<String> idsOrNames, String field) {
        return resolved.computeIfAbsent(List.copyOf(idsOrNames), wanted -> find(wanted, field));
    }

    private Set<String> find(List<String> idsOrNames, String field) {
        Set<String> ids = new HashSet<>();
        List<Violation> violations = new ArrayList<>();
        for (String wanted : idsOrNames) {
            Optional<Group> group = find(wanted);
            if (group.isEmpty()) {
                violations.add(
                        new Violation(field, "group_unknown", "names the unknown group " + Limits.shown(wanted)));
            } else if (group.get().isRole()) {
                violations.add(new Violation(field, "group_is_role", "names the default role " + wanted));
            } else {
                ids.add(group.get().id());
            }
        }
        if (!violations.isEmpty()) {
            throw WorkspacesException.violations(violations);
        }
        return Set.copyOf(ids);
    }

    private Optional<Group> find(String idOrName) {
        return Optional.ofNullable(byId.get(idOrName))
                .or(() -> GroupName.findKey(idOrName).map(byName::get));
    }

    /** For a new person: an End-user in a builder-level group becomes a Builder. */
    public Assignment enter(DefaultRole role, Set<String> groupIds) {
        requireFew(groupIds, Set.of());
        boolean promote = role == DefaultRole.END_USER && anyBuilderLevel(groupIds);
        return new Assignment(promote ? DefaultRole.BUILDER : role, groupIds, List.of());
    }

    /**
     * For an existing member: on a downgrade to End-user they leave the builder-level groups; an End-user who is put
     * into one becomes a Builder.
     *
     * @param newRole null if the change does not name a role
     * @param newGroups null if the change does not name groups
     */
    public Assignment move(
            DefaultRole role, Set<String> current, @Nullable DefaultRole newRole, @Nullable Set<String> newGroups) {
        Set<String> wanted = newGroups == null ? current : newGroups;
        requireFew(wanted, current);
        DefaultRole target = newRole == null ? role : newRole;
        if (target != DefaultRole.END_USER || !anyBuilderLevel(wanted)) {
            return new Assignment(target, wanted, List.of());
        }
        if (role == DefaultRole.END_USER) {
            return new Assignment(DefaultRole.BUILDER, wanted, List.of());
        }
        return leave(wanted, newGroups != null);
    }

    /** Who is in more already, through Keycloak's console, can leave some of them. */
    private static void requireFew(Set<String> wanted, Set<String> present) {
        if (wanted.size() > present.size()) {
            Limits.count(wanted.size(), Group.MAX_OF_MEMBER, "groups");
        }
    }

    private Assignment leave(Set<String> wanted, boolean named) {
        if (named) {
            throw WorkspacesException.violation(
                    "groups", "group_needs_builder", "has a group that an End-user cannot be in");
        }
        List<Group> left = custom(wanted).filter(Group::builderLevel).toList();
        Set<String> kept =
                custom(wanted).filter(g -> !g.builderLevel()).map(Group::id).collect(Collectors.toSet());
        return new Assignment(DefaultRole.END_USER, kept, left);
    }

    private boolean anyBuilderLevel(Set<String> groupIds) {
        return custom(groupIds).anyMatch(Group::builderLevel);
    }

    private java.util.stream.Stream<Group> custom(Set<String> ids) {
        return groups.stream().filter(g -> ids.contains(g.id()));
    }

    /** These rules with one group changed. */
    RoleRules with(Group changed) {
        return new RoleRules(
                catalog,
                groups.stream()
                        .map(g -> g.id().equals(changed.id()) ? changed : g)
                        .toList());
    }

    /** These rules with one more custom group. */
    RoleRules withNew(String id, GroupName name, PermissionSet permissions) {
        List<Group> more = new ArrayList<>(groups);
        WorkspaceId workspace = groups.get(0).workspace();
        more.add(new Group(id, workspace, name.value(), null, permissions, catalog.builderLevel(permissions)));
        return new RoleRules(catalog, more);
    }

    /** The effect on an End-user who has to become a Builder if {@code next} replaces these rules. */
    Effect promotion(Member member, RoleRules next) {
        Combination from = new Combination(member.role(), member.groups());
        Combination to = new Combination(DefaultRole.BUILDER, member.groups());
        return describe(member.id(), member, from, to, List.of(), () -> next.change(this, from, to));
    }

    /** What a person with this role and these groups may do. */
    public EffectivePermissions permissions(DefaultRole role, Set<String> groupIds) {
        return new EffectivePermissions(
                catalog,
                groups.stream()
                        .filter(g -> g.role() == role || (!g.isRole() && groupIds.contains(g.id())))
                        .toList());
    }

    /** The effect on one person, if the outcome goes beyond what the caller asked for. */
    public Optional<Effect> effect(Member member, @Nullable DefaultRole asked, Assignment outcome) {
        DefaultRole expected = asked == null ? member.role() : asked;
        if (outcome.role() == expected && outcome.left().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(describe(member.id(), member, member.role(), member.groups(), outcome));
    }

    /** The effect on a person who is just being invited. */
    public Optional<Effect> effectOnInvited(Member draft, DefaultRole asked) {
        if (draft.role() == asked) {
            return Optional.empty();
        }
        Assignment outcome = new Assignment(draft.role(), draft.groups(), List.of());
        return Optional.of(describe(null, draft, asked, draft.groups(), outcome));
    }

    private Effect describe(
            @Nullable String id, Member member, DefaultRole role, Set<String> groupIds, Assignment outcome) {
        Combination from = new Combination(role, groupIds);
        Combination to = new Combination(outcome.role(), outcome.groups());
        return describe(id, member, from, to, outcome.left(), () -> change(this, from, to));
    }

    private static Effect describe(
            @Nullable String id,
            Member member,
            Combination from,
            Combination to,
            List<Group> left,
            Supplier<PermissionChange> permissions) {
        return new Effect(
                id,
                member.email() == null ? null : member.email().value(),
                member.name().full(),
                from.role(),
                to.role(),
                left,
                permissions);
    }
}

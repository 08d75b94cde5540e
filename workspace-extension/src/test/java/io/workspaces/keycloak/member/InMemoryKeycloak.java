package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.group.KeycloakGroup;
import io.workspaces.keycloak.group.KeycloakGroups;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Keycloak's side of one workspace: groups, accounts and who is in what. */
public final class InMemoryKeycloak implements KeycloakGroups, Memberships {
    final Map<String, KeycloakGroup> groups = new TreeMap<>();
    public final Set<String> organization = new HashSet<>();
    final Map<String, Set<String>> joined = new HashMap<>();

    /** Accounts whose memberships cannot be stored. */
    final Set<String> readOnly = new HashSet<>();

    /** Accounts that cannot be taken out. */
    final Set<String> stuck = new HashSet<>();

    /** Accounts whose directory does not answer. */
    final Set<String> silent = new HashSet<>();

    private final Groups ours;
    private int ids;

    InMemoryKeycloak(java.util.function.Function<KeycloakGroups, Groups> ours) {
        this.ours = ours.apply(this);
    }

    Groups ours() {
        return ours;
    }

    /** Remembers everything; the answer brings it back. */
    Runnable remember() {
        Map<String, KeycloakGroup> formerGroups = new TreeMap<>(groups);
        Set<String> formerOrganization = new HashSet<>(organization);
        Map<String, Set<String>> formerJoined = new HashMap<>();
        joined.forEach((user, some) -> formerJoined.put(user, new HashSet<>(some)));
        return () -> {
            groups.clear();
            groups.putAll(formerGroups);
            organization.clear();
            organization.addAll(formerOrganization);
            joined.clear();
            joined.putAll(formerJoined);
        };
    }

    public Set<String> groupsOf(String userId) {
        return joined.computeIfAbsent(userId, id -> new HashSet<>());
    }

    void leaveOrganization(String userId) {
        organization.remove(userId);
        joined.remove(userId);
    }

    @Override
    public String create(WorkspaceId workspace, String name) {
        Optional<String> present = claimed(workspace).stream()
                .filter(group -> group.name().filter(name::equals).isPresent())
                .map(KeycloakGroup::id)
                .findFirst();
        String id = present.orElseGet(() -> "g" + ++ids);
        groups.putIfAbsent(id, new KeycloakGroup(id, Optional.of(name), true, PermissionSet.NONE));
        return id;
    }

    @Override
    public void update(Group group) {
        groups.put(group.id(), new KeycloakGroup(group.id(), Optional.of(group.name()), true, group.permissions()));
    }

    @Override
    public void remove(Group group) {
        groups.remove(group.id());
        joined.values().forEach(ids -> ids.remove(group.id()));
    }

    @Override
    public Optional<PermissionSet> permissionsOf(WorkspaceId workspace, DefaultRole role) {
        return groups.values().stream()
                .filter(group -> group.name().filter(role.label()::equals).isPresent())
                .map(KeycloakGroup::permissions)
                .findFirst();
    }

    @Override
    public Optional<KeycloakGroup> find(WorkspaceId workspace, String id) {
        return Optional.ofNullable(groups.get(id));
    }

    @Override
    public List<KeycloakGroup> claimed(WorkspaceId workspace) {
        return groups.values().stream()
                .filter(g -> g.top() && g.name().isPresent())
                .toList();
    }

    @Override
    public void project(Member member) {
        String user = member.requireUserId();
        if (silent.contains(user)) {
            throw WorkspacesException.accountUnavailable();
        }
        if (readOnly.contains(user)) {
            throw WorkspacesException.of(ErrorCode.ACCOUNT_NOT_WRITABLE);
        }
        organization.add(user);
        Set<String> present = groupsOf(user);
        for (Group group : ours.all(member.workspace())) {
            boolean in = group.isRole()
                    ? group.role() == member.role()
                    : member.groups().contains(group.id());
            if (in) {
                present.add(group.id());
            } else {
                present.remove(group.id());
            }
        }
    }

    @Override
    public void projectAll(Collection<Member> members) {
        members.forEach(this::project);
    }

    @Override
    public void withdraw(WorkspaceId workspace, String userId) {
        if (stuck.contains(userId)) {
            throw WorkspacesException.of(ErrorCode.ACCOUNT_NOT_WRITABLE);
        }
        leaveOrganization(userId);
    }

    @Override
    public void leaveGroups(WorkspaceId workspace, String userId) {
        ours.all(workspace).forEach(group -> groupsOf(userId).remove(group.id()));
    }

    @Override
    public KeycloakMembership observe(WorkspaceId workspace, String userId) {
        return new KeycloakMembership(organization.contains(userId), joined.getOrDefault(userId, Set.of()));
    }

    @Override
    public Map<String, KeycloakMembership> observeAll(WorkspaceId workspace) {
        Map<String, KeycloakMembership> all = new HashMap<>();
        Set<String> users = new HashSet<>(organization);
        joined.forEach((user, ids) -> {
            if (!ids.isEmpty()) {
                users.add(user);
            }
        });
        users.forEach(user -> all.put(user, observe(workspace, user)));
        return all;
    }
}

package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.GroupName;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.group.KeycloakGroups;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.group.Permissions;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Groups in a map, with the unique name that the table has. */
public final class InMemoryGroups implements Groups {
    private final Map<String, Group> rows = new TreeMap<>();
    private final KeycloakGroups keycloak;
    private final InMemoryMembers members;

    InMemoryGroups(KeycloakGroups keycloak, InMemoryMembers members) {
        this.keycloak = keycloak;
        this.members = members;
    }

    /** Remembers all rows; the answer brings them back. */
    Runnable remember() {
        Map<String, Group> former = new TreeMap<>(rows);
        return () -> {
            rows.clear();
            rows.putAll(former);
        };
    }

    @Override
    public List<Group> all(WorkspaceId workspace) {
        return rows.values().stream()
                .sorted(Comparator.comparing(Group::role, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Group::name))
                .toList();
    }

    @Override
    public List<Group> ofRealm(String realm) {
        return List.copyOf(rows.values());
    }

    @Override
    public boolean rolesComplete(WorkspaceId workspace) {
        return rows.values().stream().filter(Group::isRole).count() == DefaultRole.values().length;
    }

    @Override
    public Optional<Group> find(WorkspaceId workspace, String id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Group create(WorkspaceId workspace, String name, @Nullable DefaultRole role, PermissionSet permissions) {
        boolean builderLevel = Permissions.CATALOG.builderLevel(permissions);
        Group group = new Group(keycloak.create(workspace, name), workspace, name, role, permissions, builderLevel);
        adopt(group);
        return group;
    }

    @Override
    public void adopt(Group group) {
        save(group);
    }

    @Override
    public void save(Group group) {
        boolean taken = rows.values().stream()
                .filter(other -> !other.id().equals(group.id()))
                .anyMatch(other -> GroupName.key(other.name()).equals(GroupName.key(group.name())));
        if (taken) {
            throw new IllegalStateException("name twice: " + group.name());
        }
        rows.put(group.id(), group);
        keycloak.update(group);
    }

    @Override
    public void remove(Group group) {
        members.dropGroup(group.id());
        rows.remove(group.id());
        keycloak.remove(group);
    }
}

package io.workspaces.keycloak.group.jpa;

import io.workspaces.keycloak.group.Catalogs;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.group.KeycloakGroups;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Groups as rows, each with its Keycloak group beside it. */
public final class JpaGroups implements Groups {
    private static final Comparator<GroupRow> ROLES_FIRST = Comparator.comparing(
                    (GroupRow row) -> row.role, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> row.nameKey);

    private final EntityManager em;
    private final KeycloakGroups keycloak;
    private final Catalogs catalogs;

    public JpaGroups(EntityManager em, KeycloakGroups keycloak, Catalogs catalogs) {
        this.em = em;
        this.keycloak = keycloak;
        this.catalogs = catalogs;
    }

    @Override
    public List<Group> all(WorkspaceId workspace) {
        return em.createQuery("select g from WspGroup g where g.organizationId = :org", GroupRow.class)
                .setParameter("org", workspace.organization())
                .getResultStream()
                .sorted(ROLES_FIRST)
                .map(GroupRow::group)
                .toList();
    }

    @Override
    public boolean rolesComplete(WorkspaceId workspace) {
        return em.createQuery(
                                "select count(g) from WspGroup g where g.organizationId = :org and g.role is not null",
                                Long.class)
                        .setParameter("org", workspace.organization())
                        .getSingleResult()
                == DefaultRole.values().length;
    }

    @Override
    public Optional<Group> find(WorkspaceId workspace, String id) {
        return Optional.ofNullable(em.find(GroupRow.class, id))
                .filter(row -> row.organizationId.equals(workspace.organization()))
                .map(GroupRow::group);
    }

    @Override
    public Group create(WorkspaceId workspace, String name, @Nullable DefaultRole role, PermissionSet permissions) {
        boolean builderLevel = catalogs.of(workspace.realm()).builderLevel(permissions);
        Group group = new Group(keycloak.create(workspace, name), workspace, name, role, permissions, builderLevel);
        GroupRow row = new GroupRow();
        row.set(group);
        em.persist(row);
        keycloak.update(group);
        return group;
    }

    @Override
    public void save(Group group) {
        Objects.requireNonNull(em.find(GroupRow.class, group.id())).set(group);
        keycloak.update(group);
    }

    @Override
    public void remove(Group group) {
        em.createQuery("delete from WspMemberGroup m where m.groupId = :id")
                .setParameter("id", group.id())
                .executeUpdate();
        em.remove(em.getReference(GroupRow.class, group.id()));
        em.flush();
        keycloak.remove(group);
    }
}

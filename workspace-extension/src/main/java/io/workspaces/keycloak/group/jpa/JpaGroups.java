package io.workspaces.keycloak.group.jpa;

import io.workspaces.keycloak.group.Catalogs;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.GroupName;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.group.KeycloakGroups;
import io.workspaces.keycloak.group.PermissionJson;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores groups as rows, and keeps the Keycloak group of each in step. */
public final class JpaGroups implements Groups {
    private static final Comparator<Group> ROLES_FIRST = Comparator.comparing(
                    Group::role, Comparator.nullsLast(Comparator.<DefaultRole>naturalOrder()))
            .thenComparing(group -> GroupName.key(group.name()));

    /** Reads columns, since entities may have been loaded before the workspace was locked. */
    private static final String SELECT = "select g.id, g.realmId, g.organizationId, g.name, g.role, g.permissions,"
            + " g.builderLevel from WspGroup g where ";

    private record Row(
            String id,
            String realmId,
            String organizationId,
            String name,
            @Nullable DefaultRole role,
            String permissions,
            boolean builderLevel) {
        Group group() {
            return new Group(
                    id,
                    new WorkspaceId(realmId, organizationId),
                    name,
                    role,
                    PermissionJson.read(permissions),
                    builderLevel);
        }
    }

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
        return select(query("g.organizationId = :org").setParameter("org", workspace.organization()));
    }

    @Override
    public List<Group> ofRealm(String realm) {
        return select(query("g.realmId = :realm").setParameter("realm", realm));
    }

    private TypedQuery<Row> query(String condition) {
        return em.createQuery(SELECT + condition, Row.class);
    }

    private static List<Group> select(TypedQuery<Row> query) {
        return query.getResultStream().map(Row::group).sorted(ROLES_FIRST).toList();
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
        return select(query("g.organizationId = :org and g.id = :id")
                        .setParameter("org", workspace.organization())
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    @Override
    public Group create(WorkspaceId workspace, String name, @Nullable DefaultRole role, PermissionSet permissions) {
        boolean builderLevel = catalogs.of(workspace.realm()).builderLevel(permissions);
        Group group = new Group(keycloak.create(workspace, name), workspace, name, role, permissions, builderLevel);
        adopt(group);
        return group;
    }

    @Override
    public void adopt(Group group) {
        GroupEntity row = new GroupEntity();
        row.set(group);
        em.persist(row);
        em.flush();
        em.detach(row);
        keycloak.update(group);
    }

    @Override
    public void save(Group group) {
        em.createQuery("update WspGroup g set g.name = :name, g.nameKey = :key, g.permissions = :permissions,"
                        + " g.builderLevel = :builderLevel, g.version = g.version + 1 where g.id = :id")
                .setParameter("name", group.name())
                .setParameter("key", GroupName.key(group.name()))
                .setParameter("permissions", PermissionJson.write(group.permissions()))
                .setParameter("builderLevel", group.builderLevel())
                .setParameter("id", group.id())
                .executeUpdate();
        keycloak.update(group);
    }

    @Override
    public void remove(Group group) {
        em.createQuery("delete from WspMemberGroup m where m.groupId = :id")
                .setParameter("id", group.id())
                .executeUpdate();
        em.createQuery("delete from WspMemberCount c where c.organizationId = :org and c.groupId = :id")
                .setParameter("org", group.workspace().organization())
                .setParameter("id", group.id())
                .executeUpdate();
        em.createQuery("delete from WspGroup g where g.id = :id")
                .setParameter("id", group.id())
                .executeUpdate();
        keycloak.remove(group);
    }
}

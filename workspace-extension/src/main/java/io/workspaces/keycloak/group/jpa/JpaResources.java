package io.workspaces.keycloak.group.jpa;

import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.group.Resource;
import io.workspaces.keycloak.group.Resources;
import io.workspaces.keycloak.kernel.Cursor;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Resources as rows. */
public final class JpaResources implements Resources {
    private static final String TYPE = "r.organizationId = :org and r.type = :type";
    private static final String RESOURCES = TYPE + " and r.externalId <> '" + PermissionSet.ALL + "'";
    private static final int CHUNK = 500;

    private final EntityManager em;

    public JpaResources(EntityManager em) {
        this.em = em;
    }

    @Override
    public Page<Resource> page(
            WorkspaceId workspace, String type, @Nullable String search, int limit, @Nullable Cursor after) {
        String filter = search == null || search.isBlank()
                ? RESOURCES
                : RESOURCES + " and (lower(r.name) like :search escape '!' or lower(r.externalId) like :search"
                        + " escape '!')";
        String beyond =
                after == null ? "" : " and (r.name > :afterName or (r.name = :afterName and r.externalId > :afterId))";
        TypedQuery<Object[]> query = em.createQuery(
                "select r.externalId, r.name from WspResource r where " + filter + beyond
                        + " order by r.name, r.externalId",
                Object[].class);
        bind(query, workspace, type, search);
        if (after != null) {
            query.setParameter("afterName", after.key()).setParameter("afterId", after.id());
        }
        List<Resource> found = query.setMaxResults(limit + 1)
                .getResultStream()
                .map(row -> new Resource((String) row[0], (String) row[1]))
                .toList();
        List<Resource> shown = found.subList(0, Math.min(found.size(), limit));
        TypedQuery<Long> count = em.createQuery("select count(r) from WspResource r where " + filter, Long.class);
        bind(count, workspace, type, search);
        return new Page<>(shown, count.getSingleResult(), found.size() > limit ? next(shown) : null);
    }

    private static String next(List<Resource> shown) {
        Resource last = shown.get(shown.size() - 1);
        return new Cursor("name", last.name(), last.id()).encode();
    }

    private static void bind(Query query, WorkspaceId workspace, String type, @Nullable String search) {
        query.setParameter("org", workspace.organization()).setParameter("type", type);
        if (search != null && !search.isBlank()) {
            String text = search.strip().toLowerCase(Locale.ROOT);
            query.setParameter(
                    "search", "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
    }

    @Override
    public boolean any(WorkspaceId workspace, String type) {
        return !em.createQuery("select r.externalId from WspResource r where " + RESOURCES, String.class)
                .setParameter("org", workspace.organization())
                .setParameter("type", type)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public Map<String, Map<String, String>> names(WorkspaceId workspace, Collection<String> ids) {
        List<String> wanted = new ArrayList<>(ids);
        wanted.add(PermissionSet.ALL);
        Map<String, Map<String, String>> names = new HashMap<>();
        for (int i = 0; i < wanted.size(); i += CHUNK) {
            em.createQuery(
                            "select r.type, r.externalId, r.name from WspResource r"
                                    + " where r.organizationId = :org and r.externalId in :ids",
                            Object[].class)
                    .setParameter("org", workspace.organization())
                    .setParameter("ids", wanted.subList(i, Math.min(wanted.size(), i + CHUNK)))
                    .getResultStream()
                    .forEach(row -> names.computeIfAbsent((String) row[0], t -> new HashMap<>())
                            .put((String) row[1], (String) row[2]));
        }
        return names;
    }

    @Override
    public void replace(WorkspaceId workspace, String type, List<Resource> resources) {
        Map<String, String> present = all(workspace, type);
        Map<String, String> wanted = resources.stream().collect(Collectors.toMap(Resource::id, Resource::name));
        wanted.put(PermissionSet.ALL, type);
        List<String> gone =
                present.keySet().stream().filter(id -> !wanted.containsKey(id)).toList();
        for (int i = 0; i < gone.size(); i += CHUNK) {
            em.createQuery("delete from WspResource r where " + TYPE + " and r.externalId in :ids")
                    .setParameter("org", workspace.organization())
                    .setParameter("type", type)
                    .setParameter("ids", gone.subList(i, Math.min(gone.size(), i + CHUNK)))
                    .executeUpdate();
        }
        List<ResourceRow> added = new ArrayList<>();
        wanted.forEach((id, name) -> {
            if (!present.containsKey(id)) {
                added.add(row(workspace, type, id, name));
            } else if (!name.equals(present.get(id))) {
                rename(workspace, type, id, name);
            }
        });
        added.forEach(em::persist);
        em.flush();
        added.forEach(em::detach);
    }

    private Map<String, String> all(WorkspaceId workspace, String type) {
        return em.createQuery("select r.externalId, r.name from WspResource r where " + TYPE, Object[].class)
                .setParameter("org", workspace.organization())
                .setParameter("type", type)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private void rename(WorkspaceId workspace, String type, String id, String name) {
        em.createQuery("update WspResource r set r.name = :name where " + TYPE + " and r.externalId = :id")
                .setParameter("name", name)
                .setParameter("org", workspace.organization())
                .setParameter("type", type)
                .setParameter("id", id)
                .executeUpdate();
    }

    private static ResourceRow row(WorkspaceId workspace, String type, String id, String name) {
        ResourceRow row = new ResourceRow();
        row.organizationId = workspace.organization();
        row.realmId = workspace.realm();
        row.type = type;
        row.externalId = id;
        row.name = name;
        return row;
    }
}

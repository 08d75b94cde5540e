package io.workspaces.keycloak.group.jpa;

import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.group.Resource;
import io.workspaces.keycloak.group.Resources;
import io.workspaces.keycloak.kernel.Cursor;
import io.workspaces.keycloak.kernel.Fingerprint;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.Like;
import io.workspaces.keycloak.persistence.Table;
import io.workspaces.keycloak.persistence.Values;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores resources as rows. */
public final class JpaResources implements Resources {
    private static final Table TABLE = new Table("WSP_RESOURCE", "r");
    private static final Column<String> ORG_ID = TABLE.text("ORG_ID");
    private static final Column<String> TYPE_NAME = TABLE.text("TYPE");
    private static final Column<String> EXTERNAL_ID = TABLE.text("EXTERNAL_ID");
    private static final Column<String> REALM_ID = TABLE.text("REALM_ID");
    private static final Column<String> NAME = TABLE.text("NAME");

    private static final String TYPE = "r.organizationId = :org and r.type = :type";
    private static final String RESOURCES = TYPE + " and r.externalId <> '" + PermissionSet.ALL + "'";
    private static final String NEVER_REPLACED = "none";
    private static final int CHUNK = 500;

    private final EntityManager em;

    public JpaResources(EntityManager em) {
        this.em = em;
    }

    @Override
    public Page<Resource> page(
            WorkspaceId workspace, String type, @Nullable String search, int limit, @Nullable String cursor) {
        String list = new Fingerprint()
                .with("resources")
                .with(workspace.organization())
                .with(type)
                .with(search)
                .text();
        Cursor after = Cursor.decode(cursor, list);
        String filter = search == null
                ? RESOURCES
                : RESOURCES + " and (lower(r.name) like :search escape '!' or lower(r.externalId) like :search"
                        + " escape '!')";
        String beyond =
                after == null ? "" : " and (r.name > :afterName or (r.name = :afterName and r.externalId > :afterId))";
        TypedQuery<Resource> query = em.createQuery(
                "select r.externalId, r.name from WspResource r where " + filter + beyond
                        + " order by r.name, r.externalId",
                Resource.class);
        bind(query, workspace, type, search);
        if (after != null) {
            query.setParameter("afterName", after.key()).setParameter("afterId", after.id());
        }
        List<Resource> found = query.setMaxResults(limit + 1).getResultList();
        List<Resource> shown = found.subList(0, Math.min(found.size(), limit));
        TypedQuery<Long> count = em.createQuery("select count(r) from WspResource r where " + filter, Long.class);
        bind(count, workspace, type, search);
        return new Page<>(shown, count.getSingleResult(), found.size() > limit ? next(list, shown) : null);
    }

    private static String next(String list, List<Resource> shown) {
        Resource last = shown.get(shown.size() - 1);
        return new Cursor(list, last.name(), last.id()).encode();
    }

    private static void bind(Query query, WorkspaceId workspace, String type, @Nullable String search) {
        query.setParameter("org", workspace.organization()).setParameter("type", type);
        if (search != null) {
            query.setParameter("search", Like.containing(search.toLowerCase(Locale.ROOT)));
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

    private record Named(String type, String id, String name) {}

    @Override
    public Map<String, Map<String, String>> names(WorkspaceId workspace, Collection<String> ids) {
        List<String> wanted = new ArrayList<>(ids);
        wanted.add(PermissionSet.ALL);
        Map<String, Map<String, String>> names = new HashMap<>();
        for (int i = 0; i < wanted.size(); i += CHUNK) {
            em.createQuery(
                            "select r.type, r.externalId, r.name from WspResource r"
                                    + " where r.organizationId = :org and r.externalId in :ids",
                            Named.class)
                    .setParameter("org", workspace.organization())
                    .setParameter("ids", wanted.subList(i, Math.min(wanted.size(), i + CHUNK)))
                    .getResultStream()
                    .forEach(row -> names.computeIfAbsent(row.type(), t -> new HashMap<>())
                            .put(row.id(), row.name()));
        }
        return names;
    }

    /** Uses JDBC batches, since Hibernate takes long to check a persistence context with that many rows. */
    @Override
    public void replace(WorkspaceId workspace, String type, List<Resource> resources) {
        Map<String, String> present = all(workspace, type);
        Map<String, String> wanted = resources.stream().collect(Collectors.toMap(Resource::id, Resource::name));
        wanted.put(PermissionSet.ALL, tag(wanted));
        List<Resource> gone = new ArrayList<>();
        List<Resource> renamed = new ArrayList<>();
        List<Resource> added = new ArrayList<>();
        present.keySet().stream().filter(id -> !wanted.containsKey(id)).forEach(id -> gone.add(new Resource(id, "")));
        wanted.forEach((id, name) -> {
            String former = present.get(id);
            if (former == null) {
                added.add(new Resource(id, name));
            } else if (!name.equals(former)) {
                renamed.add(new Resource(id, name));
            }
        });
        Values<Resource> id = new Values<Resource>()
                .with(ORG_ID, one -> workspace.organization())
                .with(TYPE_NAME, one -> type)
                .with(EXTERNAL_ID, Resource::id);
        Values<Resource> named = new Values<Resource>().with(NAME, Resource::name);
        id.delete(em, gone);
        named.update(em, renamed, id);
        new Values<Resource>()
                .with(id)
                .with(REALM_ID, one -> workspace.realm())
                .with(named)
                .insert(em, added);
    }

    @Override
    public String tag(WorkspaceId workspace, String type) {
        return em.createQuery(
                        "select r.name from WspResource r where " + TYPE + " and r.externalId = :all", String.class)
                .setParameter("org", workspace.organization())
                .setParameter("type", type)
                .setParameter("all", PermissionSet.ALL)
                .getResultStream()
                .findFirst()
                .orElse(NEVER_REPLACED);
    }

    private static String tag(Map<String, String> names) {
        Fingerprint fingerprint = new Fingerprint();
        new TreeMap<>(names).forEach((id, name) -> fingerprint.with(id).with(name));
        return fingerprint.text();
    }

    private Map<String, String> all(WorkspaceId workspace, String type) {
        return em.createQuery("select r.externalId, r.name from WspResource r where " + TYPE, Resource.class)
                .setParameter("org", workspace.organization())
                .setParameter("type", type)
                .getResultStream()
                .collect(Collectors.toMap(Resource::id, Resource::name));
    }
}

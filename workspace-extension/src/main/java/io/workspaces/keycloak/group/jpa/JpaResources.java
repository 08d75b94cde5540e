package io.workspaces.keycloak.group.jpa;

import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.group.Resource;
import io.workspaces.keycloak.group.Resources;
import io.workspaces.keycloak.kernel.Cursor;
import io.workspaces.keycloak.kernel.Fingerprint;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.Total;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.Like;
import io.workspaces.keycloak.persistence.Seek;
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
import java.util.Set;
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
    private static final Column<Boolean> GONE = TABLE.truth("GONE");

    private static final String TYPE = "r.organizationId = :org and r.type = :type";
    private static final String RESOURCES =
            TYPE + " and r.gone = false and r.externalId <> '" + PermissionSet.ALL + "'";
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
        String beyond = after == null ? "" : " and " + Seek.of(em).beyond("r.name", "r.externalId", false);
        TypedQuery<Resource> query = em.createQuery(
                "select r.externalId, r.name from WspResource r where " + filter + beyond
                        + " order by r.name, r.externalId",
                Resource.class);
        bind(query, workspace, type, search);
        if (after != null) {
            query.setParameter("afterKey", after.key()).setParameter("afterId", after.id());
        }
        List<Resource> found = query.setMaxResults(limit + 1).getResultList();
        List<Resource> shown = found.subList(0, Math.min(found.size(), limit));
        TypedQuery<Long> count = em.createQuery("select count(r) from WspResource r where " + filter, Long.class);
        bind(count, workspace, type, search);
        return new Page<>(
                shown, Total.exactly(count.getSingleResult()), found.size() > limit ? next(list, shown) : null);
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

    private record Row(String type, String id, String name, boolean gone) {}

    @Override
    public Map<String, Map<String, Known>> known(WorkspaceId workspace, Collection<String> ids) {
        List<String> wanted = new ArrayList<>(ids);
        wanted.add(PermissionSet.ALL);
        Map<String, Map<String, Known>> known = new HashMap<>();
        for (int i = 0; i < wanted.size(); i += CHUNK) {
            em.createQuery(
                            "select r.type, r.externalId, r.name, r.gone from WspResource r"
                                    + " where r.organizationId = :org and r.externalId in :ids",
                            Row.class)
                    .setParameter("org", workspace.organization())
                    .setParameter("ids", wanted.subList(i, Math.min(wanted.size(), i + CHUNK)))
                    .getResultStream()
                    .forEach(row -> known.computeIfAbsent(row.type(), t -> new HashMap<>())
                            .put(row.id(), new Known(row.name(), row.gone())));
        }
        return known;
    }

    /** Uses JDBC batches, since Hibernate takes long to check a persistence context with that many rows. */
    @Override
    public void replace(WorkspaceId workspace, String type, List<Resource> resources, Set<String> named) {
        Map<String, Known> present = all(workspace, type);
        Map<String, String> wanted = resources.stream().collect(Collectors.toMap(Resource::id, Resource::name));
        wanted.put(PermissionSet.ALL, tag(wanted));
        List<Row> forgotten = new ArrayList<>();
        List<Row> changed = new ArrayList<>();
        List<Row> added = new ArrayList<>();
        present.forEach((id, known) -> {
            if (wanted.containsKey(id)) {
                return;
            }
            Row gone = new Row(type, id, known.name(), true);
            if (!named.contains(id)) {
                forgotten.add(gone);
            } else if (!known.gone()) {
                changed.add(gone);
            }
        });
        wanted.forEach((id, name) -> {
            Row row = new Row(type, id, name, false);
            Known former = present.get(id);
            if (former == null) {
                added.add(row);
            } else if (!former.equals(new Known(name, false))) {
                changed.add(row);
            }
        });
        Values<Row> id = new Values<Row>()
                .with(ORG_ID, row -> workspace.organization())
                .with(TYPE_NAME, Row::type)
                .with(EXTERNAL_ID, Row::id);
        Values<Row> state = new Values<Row>().with(NAME, Row::name).with(GONE, Row::gone);
        id.delete(em, forgotten);
        state.update(em, changed, id);
        new Values<Row>()
                .with(id)
                .with(REALM_ID, row -> workspace.realm())
                .with(state)
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

    private Map<String, Known> all(WorkspaceId workspace, String type) {
        return em.createQuery("select r.type, r.externalId, r.name, r.gone from WspResource r where " + TYPE, Row.class)
                .setParameter("org", workspace.organization())
                .setParameter("type", type)
                .getResultStream()
                .collect(Collectors.toMap(Row::id, row -> new Known(row.name(), row.gone())));
    }
}

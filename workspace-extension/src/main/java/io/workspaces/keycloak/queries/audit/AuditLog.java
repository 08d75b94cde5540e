package io.workspaces.keycloak.queries.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.access.Actor.Impersonator;
import io.workspaces.keycloak.audit.AuditRecord;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.jpa.AuditEntity;
import io.workspaces.keycloak.kernel.Cursor;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.Total;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.persistence.CustomPlans;
import io.workspaces.keycloak.persistence.Like;
import io.workspaces.keycloak.persistence.Millis;
import io.workspaces.keycloak.persistence.Seek;
import io.workspaces.keycloak.persistence.StoredJson;
import io.workspaces.keycloak.persistence.Totals;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the audit trail of workspaces page by page. */
public final class AuditLog {
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private static final String ORDER = " order by a.at desc, a.id desc";

    private static final String BY_ACTOR = "(a.actorId = :actor or a.actorName = :actor"
            + " or a.impersonatorId = :actor or a.impersonatorName = :actor)";

    private static final String NAMED = "(lower(a.targetName) like :search escape '!'"
            + " or lower(a.actorName) like :search escape '!' or lower(a.impersonatorName) like :search escape '!')";

    private final EntityManager em;
    private final Clock clock;

    public AuditLog(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public Page<AuditRecord> page(WorkspaceId workspace, AuditQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("org", workspace.organization());
        StringBuilder where = new StringBuilder("a.organizationId = :org");
        and(where, parameters, "a.at >= :from", "from", Millis.of(query.since(clock.instant())));
        and(where, parameters, "a.at < :to", "to", Millis.of(query.to()));
        String search = query.search();
        if (search != null) {
            CustomPlans.use(em);
        }
        and(
                where,
                parameters,
                NAMED,
                "search",
                search == null ? null : Like.containing(search.toLowerCase(Locale.ROOT)));
        and(where, parameters, BY_ACTOR, "actor", query.actor());
        and(where, parameters, "a.targetId = :target", "target", query.target());
        and(where, parameters, "a.jobId = :job", "job", query.job());
        if (query.folded()) {
            where.append(" and a.jobId is null");
        }
        String action = query.action();
        if (action != null) {
            boolean prefix = action.endsWith("*");
            String value = prefix ? Like.beginning(action.substring(0, action.length() - 1)) : action;
            and(where, parameters, prefix ? "a.action like :action escape '!'" : "a.action = :action", "action", value);
        }
        String all = "select a.id as x from WspAudit a where " + where + ORDER;
        Map<String, Object> filters = Map.copyOf(parameters);
        String list = query.list(workspace);
        Cursor after = Cursor.decode(query.cursor(), list);
        if (after != null) {
            where.append(" and ").append(Seek.of(em).beyond("a.at", "a.id", true));
            parameters.put("afterKey", time(after));
            parameters.put("afterId", after.id());
        }
        List<AuditEntity> rows;
        int most;
        int found;
        if (search == null) {
            most = query.limit() + 1;
            rows = read("select a", AuditEntity.class, where, parameters, most);
            found = rows.size();
        } else {
            // A search takes the database as long for a page as for the total, so it searches once for both. PostgreSQL
            // uses the index for texts only for a search that may find many.
            most = Total.COUNTED + 1;
            List<String> ids = read("select a.id", String.class, where, parameters, most);
            rows = rows(ids.subList(0, Math.min(ids.size(), query.limit())));
            found = ids.size();
        }
        List<AuditEntity> shown = rows.subList(0, Math.min(rows.size(), query.limit()));
        String next = found <= query.limit() || shown.isEmpty() ? null : cursor(list, shown.get(shown.size() - 1));
        Total total = Total.behind(
                query.cursor(), found, most, () -> Totals.of(em, all, count -> filters.forEach(count::setParameter)));
        return new Page<>(shown.stream().map(AuditLog::entry).toList(), total, next);
    }

    private static void and(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static long time(Cursor cursor) {
        try {
            return Long.parseLong(cursor.key());
        } catch (NumberFormatException foreign) {
            throw WorkspacesException.of(ErrorCode.CURSOR_INVALID);
        }
    }

    private <T> List<T> read(
            String select, Class<T> type, CharSequence where, Map<String, Object> parameters, int most) {
        TypedQuery<T> query = em.createQuery(select + " from WspAudit a where " + where + ORDER, type);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    private List<AuditEntity> rows(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : read("select a", AuditEntity.class, "a.id in :ids", Map.of("ids", ids), ids.size());
    }

    private static String cursor(String list, AuditEntity row) {
        return new Cursor(list, Long.toString(row.at), row.id).encode();
    }

    private static AuditRecord entry(AuditEntity row) {
        return new AuditRecord(
                row.id,
                Instant.ofEpochMilli(row.at),
                new Actor(row.actorId, Objects.requireNonNullElse(row.actorName, ""), impersonator(row)),
                row.action,
                row.jobId,
                new AuditTarget(row.targetKind, row.targetId, Objects.requireNonNullElse(row.targetName, "")),
                row.detail == null ? Map.of() : StoredJson.read(row.detail, DETAIL));
    }

    private static @Nullable Impersonator impersonator(AuditEntity row) {
        return row.impersonatorId == null
                ? null
                : new Impersonator(row.impersonatorId, Objects.requireNonNullElse(row.impersonatorName, ""));
    }

    /** Deletes at most {@code limit} entries that are older than {@code before}. */
    public int purge(WorkspaceId workspace, Instant before, int limit) {
        List<String> ids = em.createQuery(
                        "select a.id from WspAudit a where a.organizationId = :org and a.at < :before order by a.at",
                        String.class)
                .setParameter("org", workspace.organization())
                .setParameter("before", before.toEpochMilli())
                .setMaxResults(limit)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : em.createQuery("delete from WspAudit a where a.id in :ids")
                        .setParameter("ids", ids)
                        .executeUpdate();
    }
}

package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.invitation.mail.SendingHold;
import io.workspaces.keycloak.kernel.Cursor;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.Total;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.jpa.MemberCounts;
import io.workspaces.keycloak.persistence.CustomPlans;
import io.workspaces.keycloak.persistence.Seek;
import io.workspaces.keycloak.persistence.Totals;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads the members of workspaces with five statements per page, however long the page and the list are. */
public final class MemberDirectory {
    private record InGroup(String memberId, String id, String name) {}

    private record Place(String id, Object key) {
        String cursor(String list) {
            return new Cursor(list, key instanceof Enum<?> value ? value.name() : key.toString(), id).encode();
        }
    }

    private final EntityManager em;
    private final SendingHold sendingHold;
    private final Clock clock;

    public MemberDirectory(EntityManager em, SendingHold sendingHold, Clock clock) {
        this.em = em;
        this.sendingHold = sendingHold;
        this.clock = clock;
    }

    public Page<MemberView> page(WorkspaceId workspace, MemberQuery query) {
        long now = clock.millis();
        MemberConditions conditions = new MemberConditions(workspace, query, now);
        CustomPlans.use(em);
        return query.search() == null || query.cursor() != null
                ? listed(workspace, query, conditions, () -> total(workspace, query, conditions, now))
                : searched(workspace, query, conditions);
    }

    private Total total(WorkspaceId workspace, MemberQuery query, MemberConditions conditions, long now) {
        return query.byPlaceOnly()
                ? Total.exactly(new MemberCounts(em)
                        .of(workspace, query.group(), now).stream()
                                .filter(count -> query.counts(count.role(), count.status()))
                                .mapToLong(MemberCounts.Count::members)
                                .sum())
                : Totals.of(
                        em,
                        "select m.id as x from WspMember m where " + conditions.filters() + " order by "
                                + conditions.countedBy(),
                        conditions::bindFilters);
    }

    /** A page without the total, for who reads them all. */
    public Page<MemberView> uncounted(WorkspaceId workspace, MemberQuery query) {
        CustomPlans.use(em);
        return listed(workspace, query, new MemberConditions(workspace, query, clock.millis()), () -> Total.exactly(0));
    }

    private Page<MemberView> listed(
            WorkspaceId workspace, MemberQuery query, MemberConditions conditions, Supplier<Total> total) {
        int most = query.limit() + 1;
        List<MemberRow> found = read(MemberRow.SELECT, MemberRow.class, conditions, most);
        List<MemberRow> shown = found.subList(0, Math.min(found.size(), query.limit()));
        String next =
                found.size() < most ? null : cursor(query.list(workspace), query.sort(), shown.get(shown.size() - 1));
        return new Page<>(views(shown), Total.behind(query.cursor(), found.size(), most, total), next);
    }

    /** A search takes the database as long for a page as for the total, so its first page is found with the total. */
    private Page<MemberView> searched(WorkspaceId workspace, MemberQuery query, MemberConditions conditions) {
        String places = "select m.id, " + conditions.sortedBy() + " from WspMember m where ";
        List<Place> found = read(places, Place.class, conditions, Total.COUNTED + 1);
        List<Place> shown = found.subList(0, Math.min(found.size(), query.limit()));
        String next = found.size() <= query.limit()
                ? null
                : shown.get(shown.size() - 1).cursor(query.list(workspace));
        return new Page<>(views(rows(shown)), Total.outOf(found.size()), next);
    }

    private <T> List<T> read(String select, Class<T> type, MemberConditions conditions, int most) {
        Seek seek = Seek.of(em);
        TypedQuery<T> rows = em.createQuery(select + conditions.page(seek), type);
        conditions.bindPage(rows, seek);
        return rows.setMaxResults(most).getResultList();
    }

    private List<MemberRow> rows(List<Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        List<String> ids = places.stream().map(Place::id).toList();
        return em.createQuery(MemberRow.SELECT + "m.id in :ids", MemberRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .sorted(Comparator.comparing(row -> ids.indexOf(row.id())))
                .toList();
    }

    /** Ids of up to {@code most} members, by name. */
    public List<String> ids(WorkspaceId workspace, MemberQuery query, int most) {
        CustomPlans.use(em);
        MemberConditions conditions = new MemberConditions(workspace, query, clock.millis());
        TypedQuery<String> ids = em.createQuery(
                "select m.id from WspMember m where " + conditions.filters() + " order by m.nameKey, m.id",
                String.class);
        conditions.bindFilters(ids);
        return ids.setMaxResults(most).getResultList();
    }

    /** How many values of metadata the members have together. */
    public long countValues(WorkspaceId workspace, MemberQuery query) {
        CustomPlans.use(em);
        MemberConditions conditions = new MemberConditions(workspace, query, clock.millis());
        TypedQuery<Long> count = em.createQuery(
                "select count(v) from WspMember m join WspMetadata v on v.memberId = m.id where "
                        + conditions.filters(),
                Long.class);
        conditions.bindFilters(count);
        return count.getSingleResult();
    }

    public Optional<MemberView> find(WorkspaceId workspace, String memberId) {
        List<MemberRow> rows = em.createQuery(
                        MemberRow.SELECT + "m.organizationId = :org and m.id = :id", MemberRow.class)
                .setParameter("org", workspace.organization())
                .setParameter("id", memberId)
                .getResultList();
        return views(rows).stream().findFirst();
    }

    private static String cursor(String list, MemberSort sort, MemberRow row) {
        Object key =
                switch (sort.key()) {
                    case NAME -> row.nameKey();
                    case EMAIL -> Objects.requireNonNullElse(row.email(), MemberConditions.NO_EMAIL);
                    case ROLE -> row.role().name();
                    case STATUS -> row.status().name();
                    case JOINED -> Objects.requireNonNullElse(row.joinedAt(), 0L);
                    case ACTIVE_UNTIL -> row.end();
                };
        return new Cursor(list, key.toString(), row.id()).encode();
    }

    private List<MemberView> views(List<MemberRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> ids = rows.stream().map(MemberRow::id).toList();
        Map<String, List<GroupRef>> groups = groups(ids);
        Set<String> withMetadata = new HashSet<>(em.createQuery(
                        "select distinct d.memberId from WspMetadata d where d.memberId in :members", String.class)
                .setParameter("members", ids)
                .getResultList());
        return rows.stream()
                .map(row -> row.view(
                        groups.getOrDefault(row.id(), List.of()), withMetadata.contains(row.id()), sendingHold, clock))
                .toList();
    }

    private Map<String, List<GroupRef>> groups(List<String> memberIds) {
        return em.createQuery(
                        "select mg.memberId, g.id, g.name from WspMemberGroup mg join WspGroup g on g.id = mg.groupId"
                                + " where mg.memberId in :members order by g.nameKey",
                        InGroup.class)
                .setParameter("members", memberIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        InGroup::memberId,
                        Collectors.mapping(row -> new GroupRef(row.id(), row.name()), Collectors.toList())));
    }
}

package io.workspaces.keycloak.queries.instance;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.Cursor;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.Total;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.jpa.MemberEntity;
import io.workspaces.keycloak.persistence.CustomPlans;
import io.workspaces.keycloak.persistence.Totals;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the people of a realm with a fixed number of statements per page, however many workspaces a person is in. */
public final class People {
    private static final String ENABLED = " and m.organizationId not in (select o.id from OrganizationEntity o"
            + " where o.realmId = :realm and o.enabled = false)";

    private static final Set<MemberStatus> PRESENT = Set.of(MemberStatus.INVITED, MemberStatus.ACTIVE);

    /** A person's membership of one workspace. */
    private record Row(
            String key,
            String memberId,
            String organizationId,
            DefaultRole role,
            MemberStatus status,
            MemberEntity.@Nullable ProfileColumns profile,
            @Nullable String email,
            @Nullable String userId,
            @Nullable ArchivedReason archivedReason,
            long exclusions) {}

    private record AccountState(String id, boolean enabled) {}

    private record Count(long people, long builders) {}

    private final EntityManager em;
    private final KeptCounts kept;
    private final Clock clock;

    public People(EntityManager em, KeptCounts kept, Clock clock) {
        this.em = em;
        this.kept = kept;
        this.clock = clock;
    }

    public Page<Person> page(String realm, PeopleQuery query) {
        CustomPlans.use(em);
        String list = query.list(realm);
        Cursor after = Cursor.decode(query.cursor(), list);
        PeopleConditions conditions = new PeopleConditions(realm, query, clock.millis());
        // At the beginning of the list, what a search has found is enough for the page and the total.
        int most = after == null ? Total.COUNTED + 1 : query.limit() + 1;
        List<String> found = new ArrayList<>();
        for (PersonKey kind : PersonKey.values()) {
            if (found.size() < most) {
                found.addAll(keys(kind, conditions, after, most - found.size()));
            }
        }
        List<String> shown = found.subList(0, Math.min(found.size(), query.limit()));
        String next = found.size() <= query.limit() ? null : new Cursor(list, shown.get(shown.size() - 1), "").encode();
        Total total = Total.behind(query.cursor(), found.size(), most, () -> total(conditions));
        return new Page<>(people(realm, shown), total, next);
    }

    private Total total(PeopleConditions conditions) {
        long total = 0;
        for (PersonKey kind : PersonKey.values()) {
            total += total > Total.COUNTED ? 0 : count(kind, conditions);
        }
        return Total.outOf(total);
    }

    private long count(PersonKey kind, PeopleConditions conditions) {
        return Totals.found(
                em,
                "select " + kind.column() + " as x from WspMember m where " + conditions.of(kind) + " group by "
                        + kind.column() + " order by " + kind.column(),
                conditions::bind);
    }

    private List<String> keys(PersonKey kind, PeopleConditions conditions, @Nullable Cursor after, int limit) {
        PersonKey reached = after == null ? PersonKey.ADDRESS : PersonKey.of(after.key());
        if (kind.compareTo(reached) < 0) {
            return List.of();
        }
        boolean within = after != null && kind == reached;
        TypedQuery<String> keys = conditions.bind(em.createQuery(
                "select " + kind.column() + " from WspMember m where " + conditions.of(kind)
                        + (within ? " and " + kind.column() + " > :after" : "") + " group by " + kind.column()
                        + " order by " + kind.column(),
                String.class));
        if (after != null && within) {
            keys.setParameter("after", after.key());
        }
        return keys.setMaxResults(limit).getResultList();
    }

    /** Also has the places in which the person's account is a member under another address, or under none. */
    public Optional<Person> find(String realm, PersonId id) {
        return people(realm, List.of(id.key())).stream().findFirst().map(person -> everywhere(realm, person));
    }

    private Person everywhere(String realm, Person person) {
        Map<String, Person.Place> places = new LinkedHashMap<>();
        person.places().forEach(place -> places.put(place.memberId(), place));
        Set<String> userIds = new HashSet<>();
        person.places().forEach(place -> Optional.ofNullable(place.userId()).ifPresent(userIds::add));
        List<Row> rows = userIds.isEmpty()
                ? List.of()
                : rows(realm, PersonKey.ACCOUNT.column(), "m.userId is not null", userIds);
        rows.forEach(row -> places.putIfAbsent(row.memberId(), place(realm, row)));
        return new Person(
                person.id(),
                person.email(),
                person.name(),
                person.userId(),
                person.accountEnabled(),
                person.excluded() || rows.stream().anyMatch(row -> row.exclusions() > 0),
                List.copyOf(places.values()));
    }

    private List<Person> people(String realm, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (PersonKey kind : PersonKey.values()) {
            List<String> ofKind =
                    keys.stream().filter(key -> PersonKey.of(key) == kind).toList();
            if (!ofKind.isEmpty()) {
                rows(realm, kind.column(), kind.condition(), ofKind)
                        .forEach(row -> rows.computeIfAbsent(row.key(), key -> new ArrayList<>())
                                .add(row));
            }
        }
        Map<String, Boolean> accounts = accounts(rows.values().stream()
                .flatMap(List::stream)
                .map(Row::userId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.entrySet().stream()
                .map(e -> person(realm, e.getKey(), e.getValue(), accounts))
                .toList();
    }

    private List<Row> rows(String realm, String column, String condition, Collection<String> keys) {
        return em.createQuery(
                        "select " + column + ", m.id, m.organizationId, m.role, m.status, m.profile,"
                                + " m.email, m.userId, m.archivedReason, (select count(e) from"
                                + " WspExclusion e where e.realmId = m.realmId and e.subject in (m.email, m.userId))"
                                + " from WspMember m where m.realmId = :realm and "
                                + condition + " and " + column + " in :keys order by " + column
                                + ", m.organizationId",
                        Row.class)
                .setParameter("realm", realm)
                .setParameter("keys", keys)
                .getResultList();
    }

    private Person person(String realm, String key, List<Row> rows, Map<String, Boolean> accounts) {
        Row best = rows.stream().filter(row -> row.userId() != null).findFirst().orElse(rows.get(0));
        @Nullable String userId = best.userId();
        List<Person.Place> places = rows.stream().map(row -> place(realm, row)).toList();
        return new Person(
                new PersonId(key),
                best.email(),
                MemberEntity.ProfileColumns.read(best.profile()).name(),
                userId,
                userId == null ? null : accounts.get(userId),
                rows.stream().anyMatch(row -> row.exclusions() > 0),
                places);
    }

    private Person.Place place(String realm, Row row) {
        boolean ended = row.status() != MemberStatus.ARCHIVED
                && MemberEntity.ProfileColumns.read(row.profile()).ended(clock.instant());
        return new Person.Place(
                new WorkspaceId(realm, row.organizationId()),
                row.memberId(),
                row.userId(),
                row.role(),
                ended ? MemberStatus.ARCHIVED : row.status(),
                ended ? ArchivedReason.EXPIRED : row.archivedReason());
    }

    /** Reads Keycloak's entity {@code UserEntity} (26.7), since Keycloak's user lists load a model per row. */
    private Map<String, Boolean> accounts(Collection<String> userIds) {
        Map<String, Boolean> enabled = new HashMap<>();
        if (!userIds.isEmpty()) {
            em.createQuery("select u.id, u.enabled from UserEntity u where u.id in :ids", AccountState.class)
                    .setParameter("ids", userIds)
                    .getResultList()
                    .forEach(account -> enabled.put(account.id(), account.enabled()));
        }
        return enabled;
    }

    /** How many people there are; in a large realm how many there were up to a minute ago. */
    public PeopleCount count(String realm) {
        return kept.of(realm, () -> counted(realm));
    }

    /**
     * Counts people by address and by account. Reads Keycloak's entity {@code OrganizationEntity} (26.7). An index
     * covers the query on addresses, in order, so PostgreSQL neither reads rows nor sorts more than the builders. With
     * a subquery it cannot estimate how many rows there are and would sort all of them; so the condition for disabled
     * workspaces is added only if there are any. The same is true of memberships that have ended, which nobody finds
     * once they are Archived.
     */
    private PeopleCount counted(String realm) {
        Instant now = clock.instant();
        boolean disabled = em.createQuery(
                                "select count(o) from OrganizationEntity o where o.realmId = :realm and o.enabled = false",
                                Long.class)
                        .setParameter("realm", realm)
                        .getSingleResult()
                > 0;
        String current = ended(realm) ? " and " + MemberEntity.CURRENT : "";
        long people = 0;
        long builders = 0;
        for (PersonKey kind : PersonKey.values()) {
            TypedQuery<Count> query = em.createQuery(
                            "select count(distinct " + kind.column() + "), count(distinct case when m.role in :builders"
                                    + " then " + kind.column() + " end) from WspMember m where m.realmId = :realm and "
                                    + kind.condition() + " and m.status in :present" + current
                                    + (disabled ? ENABLED : ""),
                            Count.class)
                    .setParameter("realm", realm)
                    .setParameter("present", PRESENT)
                    .setParameter("builders", Set.of(DefaultRole.ADMIN, DefaultRole.BUILDER));
            if (!current.isEmpty()) {
                query.setParameter("now", clock.millis());
            }
            Count counts = query.getSingleResult();
            people += counts.people();
            builders += counts.builders();
        }
        return new PeopleCount(people, builders, now);
    }

    /** Whether the realm has memberships that have ended, but are not yet Archived. */
    private boolean ended(String realm) {
        return !em.createQuery(
                        "select m.id from WspMember m where m.realmId = :realm and m.status in :present and not "
                                + MemberEntity.CURRENT,
                        String.class)
                .setParameter("realm", realm)
                .setParameter("present", PRESENT)
                .setParameter("now", clock.millis())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}

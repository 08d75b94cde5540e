package io.workspaces.keycloak.instance.jpa;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.instance.People;
import io.workspaces.keycloak.instance.PeopleCount;
import io.workspaces.keycloak.instance.PeopleQuery;
import io.workspaces.keycloak.instance.Person;
import io.workspaces.keycloak.instance.PersonId;
import io.workspaces.keycloak.kernel.Cursor;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.MemberStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fixed number of statements a page, however many workspaces a person is in. */
public final class JpaPeople implements People {
    private static final String KEY = "coalesce(m.email, m.userId)";

    private final EntityManager em;

    public JpaPeople(EntityManager em) {
        this.em = em;
    }

    @Override
    public Page<Person> page(String realm, PeopleQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        String where = conditions(realm, query, parameters);
        TypedQuery<Long> count =
                em.createQuery("select count(distinct " + KEY + ") from WspMember m where " + where, Long.class);
        parameters.forEach(count::setParameter);
        long total = count.getSingleResult();
        Cursor after = query.after();
        if (after != null) {
            where += " and " + KEY + " > :after";
            parameters.put("after", after.key());
        }
        TypedQuery<String> keys = em.createQuery(
                "select " + KEY + " from WspMember m where " + where + " group by " + KEY + " order by " + KEY,
                String.class);
        parameters.forEach(keys::setParameter);
        List<String> found = keys.setMaxResults(query.limit() + 1).getResultList();
        List<String> shown = found.subList(0, Math.min(found.size(), query.limit()));
        String next = found.size() <= query.limit()
                ? null
                : new Cursor(PeopleQuery.SORT, shown.get(shown.size() - 1), "").encode();
        return new Page<>(people(realm, shown), total, next);
    }

    private static String conditions(String realm, PeopleQuery query, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder("m.realmId = :realm");
        parameters.put("realm", realm);
        if (!query.statuses().isEmpty()) {
            where.append(" and m.status in :statuses");
            parameters.put("statuses", query.statuses());
        }
        if (!query.roles().isEmpty()) {
            where.append(" and m.role in :roles");
            parameters.put("roles", query.roles());
        }
        if (query.workspace() != null) {
            where.append(" and m.organizationId = :org");
            parameters.put("org", query.workspace());
        }
        if (query.search() != null && !query.search().isBlank()) {
            String text = query.search().strip().toLowerCase(Locale.ROOT);
            where.append(" and (m.nameKey like :search escape '!' or m.email like :search escape '!')");
            parameters.put(
                    "search", "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        return where.toString();
    }

    @Override
    public Optional<Person> find(String realm, PersonId id) {
        return people(realm, List.of(id.key())).stream().findFirst();
    }

    private List<Person> people(String realm, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, List<Object[]>> rows = new LinkedHashMap<>();
        em.createQuery(
                        "select " + KEY + ", m.id, m.organizationId, m.role, m.status, m.firstName, m.lastName,"
                                + " m.email, m.userId from WspMember m where m.realmId = :realm and " + KEY
                                + " in :keys order by " + KEY + ", m.organizationId",
                        Object[].class)
                .setParameter("realm", realm)
                .setParameter("keys", keys)
                .getResultList()
                .forEach(row -> rows.computeIfAbsent((String) row[0], key -> new ArrayList<>())
                        .add(row));
        Map<String, Boolean> accounts = accounts(rows.values().stream()
                .flatMap(List::stream)
                .map(row -> (String) row[8])
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.entrySet().stream()
                .map(e -> person(realm, e.getKey(), e.getValue(), accounts))
                .toList();
    }

    private static Person person(String realm, String key, List<Object[]> rows, Map<String, Boolean> accounts) {
        Object[] best = rows.stream().filter(row -> row[8] != null).findFirst().orElse(rows.get(0));
        @Nullable String userId = (String) best[8];
        List<Person.Place> places = rows.stream()
                .map(row -> new Person.Place(
                        new WorkspaceId(realm, (String) row[2]), (String) row[1], (DefaultRole) row[3], (MemberStatus)
                                row[4]))
                .toList();
        return new Person(
                new PersonId(key),
                (String) best[7],
                new PersonName((String) best[5], (String) best[6]),
                userId,
                userId == null ? null : accounts.get(userId),
                places);
    }

    /** Reads Keycloak's entity {@code UserEntity} (26.7), since its user lists load a model per row. */
    private Map<String, Boolean> accounts(Collection<String> userIds) {
        Map<String, Boolean> enabled = new HashMap<>();
        if (!userIds.isEmpty()) {
            em.createQuery("select u.id, u.enabled from UserEntity u where u.id in :ids", Object[].class)
                    .setParameter("ids", userIds)
                    .getResultList()
                    .forEach(row -> enabled.put((String) row[0], (Boolean) row[1]));
        }
        return enabled;
    }

    /** Reads Keycloak's entity {@code OrganizationEntity} (26.7) for the disabled workspaces. */
    @Override
    public PeopleCount count(String realm) {
        Object[] counts = em.createQuery(
                        "select count(distinct " + KEY + "), count(distinct case when m.role in :building then " + KEY
                                + " end) from WspMember m where m.realmId = :realm and m.status in :present"
                                + " and m.organizationId not in (select o.id from OrganizationEntity o"
                                + " where o.realmId = :realm and o.enabled = false)",
                        Object[].class)
                .setParameter("realm", realm)
                .setParameter("present", Set.of(MemberStatus.INVITED, MemberStatus.ACTIVE))
                .setParameter("building", Set.of(DefaultRole.ADMIN, DefaultRole.BUILDER))
                .getSingleResult();
        return new PeopleCount((Long) counts[0], (Long) counts[1]);
    }
}

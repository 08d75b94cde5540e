package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.kernel.Cursor;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.jpa.ActiveAdmins;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the members of workspaces with four statements per page, however long the page and the list are. */
public final class MemberDirectory {
    private static final String FIELDS = "select m.id, m.email, m.firstName, m.lastName, m.userId, m.role, m.status,"
            + " m.invitedAt, m.joinedAt, m.flags, m.version, m.nameKey, i.memberId, i.expiresAt, i.mailState,"
            + " i.mailReason, i.mailAt, i.waitsUntil, m.archivedReason, (select count(e) from WspExclusion e"
            + " where e.realmId = m.realmId and e.subject in (m.email, m.userId))"
            + " from WspMember m left join WspInvitation i on i.memberId = m.id where ";

    private final EntityManager em;
    private final Clock clock;

    public MemberDirectory(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public Page<MemberView> page(WorkspaceId workspace, MemberQuery query) {
        MemberConditions conditions = new MemberConditions(workspace, query);
        TypedQuery<Object[]> rows = em.createQuery(FIELDS + conditions.page(), Object[].class);
        conditions.bindPage(rows);
        List<Object[]> found = rows.setMaxResults(query.limit() + 1).getResultList();
        List<Object[]> shown = found.subList(0, Math.min(found.size(), query.limit()));
        TypedQuery<Long> count =
                em.createQuery("select count(m) from WspMember m where " + conditions.filters(), Long.class);
        conditions.bindFilters(count);
        String next = found.size() > query.limit()
                ? cursor(query.list(workspace), query.sort(), shown.get(shown.size() - 1))
                : null;
        return new Page<>(views(shown), count.getSingleResult(), next);
    }

    public Optional<MemberView> find(WorkspaceId workspace, String memberId) {
        List<Object[]> rows = em.createQuery(FIELDS + "m.organizationId = :org and m.id = :id", Object[].class)
                .setParameter("org", workspace.organization())
                .setParameter("id", memberId)
                .getResultList();
        return views(rows).stream().findFirst();
    }

    private static String cursor(String list, MemberSort sort, Object[] row) {
        Object key =
                switch (sort.key()) {
                    case NAME -> row[11];
                    case EMAIL -> Objects.requireNonNullElse(row[1], "");
                    case ROLE -> ((DefaultRole) row[5]).name();
                    case STATUS -> ((MemberStatus) row[6]).name();
                    case JOINED -> Objects.requireNonNullElse(row[8], 0L);
                };
        return new Cursor(list, key.toString(), (String) row[0]).encode();
    }

    private List<MemberView> views(List<Object[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> ids = rows.stream().map(row -> (String) row[0]).toList();
        Map<String, List<GroupRef>> groups = groups(ids);
        Set<String> withMetadata = new HashSet<>(em.createQuery(
                        "select distinct d.memberId from WspMetadata d where d.memberId in :members", String.class)
                .setParameter("members", ids)
                .getResultList());
        return rows.stream()
                .map(row -> view(row, groups.getOrDefault((String) row[0], List.of()), withMetadata))
                .toList();
    }

    private Map<String, List<GroupRef>> groups(List<String> memberIds) {
        return em.createQuery(
                        "select mg.memberId, g.id, g.name from WspMemberGroup mg join WspGroup g on g.id = mg.groupId"
                                + " where mg.memberId in :members order by g.nameKey",
                        Object[].class)
                .setParameter("members", memberIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(
                                row -> new GroupRef((String) row[1], (String) row[2]), Collectors.toList())));
    }

    private MemberView view(Object[] row, List<GroupRef> groups, Set<String> withMetadata) {
        String flags = (String) row[9];
        return new MemberView(
                (String) row[0],
                (String) row[1],
                new PersonName((String) row[2], (String) row[3]),
                (String) row[4],
                (DefaultRole) row[5],
                groups,
                (MemberStatus) row[6],
                (ArchivedReason) row[18],
                (Long) row[19] > 0,
                withMetadata.contains(row[0]),
                row[12] == null ? null : invitation(row),
                Instant.ofEpochMilli((Long) row[7]),
                instant((Long) row[8]),
                flags == null
                        ? List.of()
                        : Arrays.asList(flags.toLowerCase(Locale.ROOT).split(",")),
                (Integer) row[10]);
    }

    private InvitationView invitation(Object[] row) {
        Instant expiresAt = instant((Long) row[13]);
        return new InvitationView(
                expiresAt,
                clock.millis() >= (Long) Objects.requireNonNullElse(row[13], row[17]),
                ((MailState) row[14]).name().toLowerCase(Locale.ROOT),
                (String) row[15],
                instant((Long) row[16]));
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** The number of members in each status, by organization. */
    public Map<String, Map<MemberStatus, Long>> counts(Collection<WorkspaceId> workspaces) {
        Map<String, Map<MemberStatus, Long>> counts = new HashMap<>();
        if (!workspaces.isEmpty()) {
            em.createQuery(
                            "select m.organizationId, m.status, count(m) from WspMember m"
                                    + " where m.organizationId in :orgs group by m.organizationId, m.status",
                            Object[].class)
                    .setParameter(
                            "orgs",
                            workspaces.stream().map(WorkspaceId::organization).toList())
                    .getResultStream()
                    .forEach(row -> counts.computeIfAbsent((String) row[0], o -> new EnumMap<>(MemberStatus.class))
                            .put((MemberStatus) row[1], (Long) row[2]));
        }
        return counts;
    }

    /** The organizations of these workspaces that have an Active Admin whose account is enabled. */
    public Set<String> withActiveAdmin(Collection<WorkspaceId> workspaces) {
        return new ActiveAdmins(em).among(workspaces);
    }

    /** The workspaces in which an account is an Active Admin, as organization ids. */
    public Set<String> administeredBy(String realm, String userId) {
        return new HashSet<>(em.createQuery(
                        "select m.organizationId from WspMember m where m.realmId = :realm and m.userId = :user"
                                + " and m.status = :active and m.role = :admin",
                        String.class)
                .setParameter("realm", realm)
                .setParameter("user", userId)
                .setParameter("active", MemberStatus.ACTIVE)
                .setParameter("admin", DefaultRole.ADMIN)
                .getResultList());
    }
}

package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.invitation.activation.RefusedSignIn;
import io.workspaces.keycloak.invitation.activation.Verdict;
import io.workspaces.keycloak.invitation.mail.MailHold;
import io.workspaces.keycloak.invitation.mail.SendingHold;
import io.workspaces.keycloak.kernel.Cursor;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.member.SeatUse;
import io.workspaces.keycloak.member.jpa.ActiveAdmins;
import io.workspaces.keycloak.member.jpa.JpaAccountSweeps;
import io.workspaces.keycloak.member.jpa.MemberEntity;
import io.workspaces.keycloak.persistence.StoredJson;
import io.workspaces.keycloak.workspace.SeatLimits;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
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
    private static final String FIELDS = "select m.id, m.email, m.profile, m.userId, m.role, m.status,"
            + " m.invitedAt, m.joinedAt, m.flags, m.version, m.nameKey, i.expiresAt, i.mailState,"
            + " i.mailReason, i.mailAnswer, i.mailAt, o.attempts, o.dueAt, o.heldBy, i.waitsUntil, i.refusedReason, i.refusedAt, i.inviterName, m.archivedReason, (select count(e) from WspExclusion e"
            + " where e.realmId = m.realmId and e.subject in (m.email, m.userId))"
            + " from WspMember m left join WspInvitation i on i.memberId = m.id"
            + " left join WspOutbox o on o.memberId = i.memberId and o.generation = i.generation where ";

    private static final String COUNT = "select m.organizationId, m.status, count(m) from WspMember m"
            + " where m.organizationId in :orgs%s group by m.organizationId, m.status";

    private record StoredSettings(String organizationId, String settings) {}

    private record RoleCount(String organizationId, DefaultRole role, long members) {
        SeatUse seats() {
            return new SeatUse(members, role == DefaultRole.END_USER ? 0 : members);
        }
    }

    private record InGroup(String memberId, String id, String name) {}

    private record Count(String organizationId, MemberStatus status, long members) {}

    /** What is selected of a member and its open invitation, in the order of the statement. */
    private record Row(
            String id,
            @Nullable String email,
            MemberEntity.@Nullable ProfileColumns profile,
            @Nullable String userId,
            DefaultRole role,
            MemberStatus status,
            long invitedAt,
            @Nullable Long joinedAt,
            @Nullable String flags,
            int version,
            String nameKey,
            @Nullable Long expiresAt,
            @Nullable MailState mailState,
            @Nullable String mailReason,
            @Nullable String mailAnswer,
            @Nullable Long mailAt,
            @Nullable Integer attempts,
            @Nullable Long dueAt,
            @Nullable MailHold heldBy,
            @Nullable Long waitsUntil,
            @Nullable Verdict refusedReason,
            @Nullable Long refusedAt,
            @Nullable String inviterName,
            @Nullable ArchivedReason archivedReason,
            long exclusions) {
        /** As the list is sorted by it. */
        long end() {
            Instant end = MemberEntity.ProfileColumns.read(profile).activeUntil();
            return end == null ? MemberConditions.NO_END : end.toEpochMilli();
        }

        MemberView view(List<GroupRef> groups, boolean hasMetadata, SendingHold sendingHold, Clock clock) {
            Profile known = MemberEntity.ProfileColumns.read(profile);
            boolean ended = status != MemberStatus.ARCHIVED && known.ended(clock.instant());
            return new MemberView(
                    id,
                    email,
                    known,
                    userId,
                    role,
                    groups,
                    ended ? MemberStatus.ARCHIVED : status,
                    ended ? ArchivedReason.EXPIRED : archivedReason,
                    exclusions > 0,
                    hasMetadata,
                    ended ? null : invitation(sendingHold, clock),
                    Instant.ofEpochMilli(invitedAt),
                    instant(joinedAt),
                    flags == null
                            ? List.of()
                            : Arrays.asList(flags.toLowerCase(Locale.ROOT).split(",")),
                    version);
        }

        private @Nullable InvitationView invitation(SendingHold sendingHold, Clock clock) {
            if (mailState == null || waitsUntil == null) {
                return null;
            }
            return new InvitationView(
                    instant(expiresAt),
                    clock.millis() >= Objects.requireNonNullElse(expiresAt, waitsUntil),
                    mailState.name().toLowerCase(Locale.ROOT),
                    mailReason,
                    mailAnswer,
                    instant(mailAt),
                    mailState != MailState.QUEUED || attempts == null || dueAt == null
                            ? null
                            : new InvitationView.Waiting(
                                    attempts,
                                    Instant.ofEpochMilli(dueAt),
                                    sendingHold.reason().orElse(heldBy)),
                    refusedReason == null || refusedAt == null
                            ? null
                            : new RefusedSignIn(refusedReason, Instant.ofEpochMilli(refusedAt)),
                    inviterName);
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
        MemberConditions conditions = new MemberConditions(workspace, query, clock.millis());
        TypedQuery<Long> count =
                em.createQuery("select count(m) from WspMember m where " + conditions.filters(), Long.class);
        conditions.bindFilters(count);
        return page(workspace, query, conditions, count.getSingleResult());
    }

    /** A page without the total, for who reads them all. */
    public Page<MemberView> uncounted(WorkspaceId workspace, MemberQuery query) {
        return page(workspace, query, new MemberConditions(workspace, query, clock.millis()), 0);
    }

    private Page<MemberView> page(WorkspaceId workspace, MemberQuery query, MemberConditions conditions, long total) {
        TypedQuery<Row> rows = em.createQuery(FIELDS + conditions.page(), Row.class);
        conditions.bindPage(rows);
        List<Row> found = rows.setMaxResults(query.limit() + 1).getResultList();
        List<Row> shown = found.subList(0, Math.min(found.size(), query.limit()));
        String next = found.size() > query.limit()
                ? cursor(query.list(workspace), query.sort(), shown.get(shown.size() - 1))
                : null;
        return new Page<>(views(shown), total, next);
    }

    /** Ids of up to {@code most} members, by name. */
    public List<String> ids(WorkspaceId workspace, MemberQuery query, int most) {
        MemberConditions conditions = new MemberConditions(workspace, query, clock.millis());
        TypedQuery<String> ids = em.createQuery(
                "select m.id from WspMember m where " + conditions.filters() + " order by m.nameKey, m.id",
                String.class);
        conditions.bindFilters(ids);
        return ids.setMaxResults(most).getResultList();
    }

    /** How many values of metadata the members have together. */
    public long countValues(WorkspaceId workspace, MemberQuery query) {
        MemberConditions conditions = new MemberConditions(workspace, query, clock.millis());
        TypedQuery<Long> count = em.createQuery(
                "select count(v) from WspMember m join WspMetadata v on v.memberId = m.id where "
                        + conditions.filters(),
                Long.class);
        conditions.bindFilters(count);
        return count.getSingleResult();
    }

    public Optional<MemberView> find(WorkspaceId workspace, String memberId) {
        List<Row> rows = em.createQuery(FIELDS + "m.organizationId = :org and m.id = :id", Row.class)
                .setParameter("org", workspace.organization())
                .setParameter("id", memberId)
                .getResultList();
        return views(rows).stream().findFirst();
    }

    private static String cursor(String list, MemberSort sort, Row row) {
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

    private List<MemberView> views(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> ids = rows.stream().map(Row::id).toList();
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

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** The number of members in each status, by organization. */
    public Map<String, Map<MemberStatus, Long>> counts(Collection<WorkspaceId> workspaces) {
        Map<String, Map<MemberStatus, Long>> counts = new HashMap<>();
        if (!workspaces.isEmpty()) {
            List<String> ids =
                    workspaces.stream().map(WorkspaceId::organization).toList();
            em.createQuery(COUNT.formatted(""), Count.class)
                    .setParameter("orgs", ids)
                    .getResultStream()
                    .forEach(row -> counts.computeIfAbsent(row.organizationId(), o -> new EnumMap<>(MemberStatus.class))
                            .put(row.status(), row.members()));
            // A statement of its own, so that each has its index.
            em.createQuery(COUNT.formatted(" and " + MemberEntity.ended("m")), Count.class)
                    .setParameter("orgs", ids)
                    .setParameter("now", clock.millis())
                    .getResultStream()
                    .forEach(row -> {
                        Map<MemberStatus, Long> of = counts.getOrDefault(row.organizationId(), Map.of());
                        of.merge(row.status(), -row.members(), Long::sum);
                        of.merge(MemberStatus.ARCHIVED, row.members(), Long::sum);
                    });
        }
        return counts;
    }

    /** The organizations of these workspaces that have an Active Admin whose account is enabled. */
    public Set<String> withActiveAdmin(Collection<WorkspaceId> workspaces) {
        return new ActiveAdmins(em).among(workspaces, clock.millis());
    }

    /** The organizations of these workspaces that have more people than seats. */
    public Set<String> withSeatsExceeded(Collection<WorkspaceId> workspaces) {
        Map<String, SeatLimits> limits = limits(workspaces);
        Map<String, SeatUse> used = new HashMap<>();
        if (!limits.isEmpty()) {
            em.createQuery(
                            "select m.organizationId, m.role, count(m) from WspMember m where m.organizationId in :orgs"
                                    + " and m.status <> :archived and " + MemberEntity.NOT_ENDED
                                    + " group by m.organizationId, m.role",
                            RoleCount.class)
                    .setParameter("orgs", limits.keySet())
                    .setParameter("archived", MemberStatus.ARCHIVED)
                    .setParameter("now", clock.millis())
                    .getResultStream()
                    .forEach(row -> used.merge(row.organizationId(), row.seats(), SeatUse::plus));
        }
        return limits.entrySet().stream()
                .filter(of -> used.getOrDefault(of.getKey(), SeatUse.NONE).exceeds(of.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The limits of those that have any. */
    private Map<String, SeatLimits> limits(Collection<WorkspaceId> workspaces) {
        Map<String, SeatLimits> limits = new HashMap<>();
        if (!workspaces.isEmpty()) {
            em.createQuery(
                            "select w.organizationId, w.settings from WspWorkspace w where w.organizationId in :orgs"
                                    + " and w.settings is not null",
                            StoredSettings.class)
                    .setParameter(
                            "orgs",
                            workspaces.stream().map(WorkspaceId::organization).toList())
                    .getResultStream()
                    .forEach(row -> limits.put(
                            row.organizationId(),
                            StoredJson.read(row.settings(), WorkspaceSettings.class)
                                    .seats()));
            limits.values().removeIf(SeatLimits::none);
        }
        return limits;
    }

    /** The organizations of these workspaces in which many accounts were gone at the last sweep. */
    public Set<String> withAccountsGone(Collection<WorkspaceId> workspaces) {
        return new JpaAccountSweeps(em).stoppedAmong(workspaces);
    }

    /** The workspaces in which an account is an Active Admin, as organization ids. */
    public Set<String> administeredBy(String realm, String userId) {
        return new HashSet<>(em.createQuery(
                        "select m.organizationId from WspMember m where m.realmId = :realm and m.userId = :user"
                                + " and m.status = :active and m.role = :admin and " + MemberEntity.CURRENT,
                        String.class)
                .setParameter("realm", realm)
                .setParameter("user", userId)
                .setParameter("active", MemberStatus.ACTIVE)
                .setParameter("now", clock.millis())
                .setParameter("admin", DefaultRole.ADMIN)
                .getResultList());
    }
}

package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.member.SeatUse;
import io.workspaces.keycloak.persistence.NoIndex;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores members as rows. */
public final class JpaMembers implements Members {
    private static final String ENDED = MemberEntity.ended("m");

    private final EntityManager em;
    private final Clock clock;
    private final MemberSelection selection;
    private final MemberGroups groups;
    private final MemberCounts counts;

    public JpaMembers(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
        this.selection = new MemberSelection(em);
        this.groups = new MemberGroups(em);
        this.counts = new MemberCounts(em);
    }

    @Override
    public Optional<Member> find(WorkspaceId workspace, String id) {
        return one(query("m.organizationId = :org and m.id = :id")
                .setParameter("org", workspace.organization())
                .setParameter("id", id));
    }

    @Override
    public Optional<Member> findByEmail(WorkspaceId workspace, EmailAddress email) {
        return one(query("m.organizationId = :org and m.email = :email")
                .setParameter("org", workspace.organization())
                .setParameter("email", email.value()));
    }

    @Override
    public Optional<Member> findByUser(WorkspaceId workspace, String userId) {
        return one(query("m.organizationId = :org and m.userId = :user")
                .setParameter("org", workspace.organization())
                .setParameter("user", userId));
    }

    @Override
    public List<Member> ofUser(String realm, String userId) {
        return all(query("m.realmId = :realm and m.userId = :user")
                .setParameter("realm", realm)
                .setParameter("user", userId));
    }

    @Override
    public List<Member> invited(String realm, EmailAddress email) {
        return all(query("m.realmId = :realm and m.email = :email and m.status = :status")
                .setParameter("realm", realm)
                .setParameter("email", email.value())
                .setParameter("status", MemberStatus.INVITED));
    }

    @Override
    public List<Member> all(WorkspaceId workspace, Collection<String> ids) {
        return new ManyMembers(em)
                .withIds(workspace, ids.stream().distinct().sorted().toList());
    }

    @Override
    public List<Member> withEmails(WorkspaceId workspace, Collection<EmailAddress> emails) {
        return new ManyMembers(em)
                .withEmails(
                        workspace,
                        emails.stream().map(EmailAddress::value).distinct().toList());
    }

    @Override
    public List<Member> flagged(WorkspaceId workspace) {
        return all(query("m.organizationId = :org and m.flags is not null order by m.id")
                .setParameter("org", workspace.organization()));
    }

    @Override
    public List<Member> inGroup(WorkspaceId workspace, String groupId) {
        return all(query("m.organizationId = :org"
                        + " and exists (select 1 from WspMemberGroup g where g.memberId = m.id and g.groupId = :group)"
                        + " order by m.id")
                .setParameter("org", workspace.organization())
                .setParameter("group", groupId));
    }

    @Override
    public List<Member> withRole(WorkspaceId workspace, DefaultRole role) {
        return all(query("m.organizationId = :org and m.role = :role order by m.id")
                .setParameter("org", workspace.organization())
                .setParameter("role", role));
    }

    @Override
    public List<Member> withAccount(WorkspaceId workspace) {
        return all(query("m.organizationId = :org and m.userId is not null order by m.id")
                .setParameter("org", workspace.organization()));
    }

    @Override
    public List<Member> withAccount(WorkspaceId workspace, String afterMemberId, int max) {
        return query("m.organizationId = :org and m.userId is not null and m.id > :after order by m.id")
                .setParameter("org", workspace.organization())
                .setParameter("after", afterMemberId)
                .setMaxResults(max)
                .getResultStream()
                .map(row -> row.member(Set.of()))
                .toList();
    }

    @Override
    public Map<EmailAddress, MemberStatus> statuses(WorkspaceId workspace, Collection<EmailAddress> emails) {
        return new MemberStatuses(em, clock.millis()).of(workspace, List.copyOf(emails));
    }

    @Override
    public boolean hasLastingAdmin(WorkspaceId workspace, String exceptMemberId) {
        return new ActiveAdmins(em).hasLasting(workspace, exceptMemberId);
    }

    @Override
    public Set<String> lastingAdmins(WorkspaceId workspace) {
        return new ActiveAdmins(em).of(workspace);
    }

    @Override
    public SeatUse seats(WorkspaceId workspace) {
        return counts.of(List.of(workspace.organization()), clock.millis()).stream()
                .map(MemberCounts.Count::seats)
                .reduce(SeatUse.NONE, SeatUse::plus);
    }

    @Override
    public void recount(WorkspaceId workspace) {
        counts.recount(workspace);
    }

    /** By the time, which an index has: by the workspace, PostgreSQL 18 read a million members to find that none has ended. */
    @Override
    public Optional<WorkspaceId> nextWithEnded(Set<String> butOrganizations) {
        return Stream.of(MemberStatus.ACTIVE, MemberStatus.INVITED)
                .flatMap(status -> firstEnded(status, butOrganizations).getResultStream())
                .findFirst();
    }

    private TypedQuery<WorkspaceId> firstEnded(MemberStatus status, Set<String> butOrganizations) {
        String but = butOrganizations.isEmpty() ? "" : " and m.organizationId not in :but";
        TypedQuery<WorkspaceId> first = em.createQuery(
                        "select m.realmId, m.organizationId from WspMember m where m.status = :status"
                                + " and m.profile.activeUntil <= :now" + but + " order by m.profile.activeUntil",
                        WorkspaceId.class)
                .setParameter("status", status)
                .setParameter("now", clock.millis())
                .setMaxResults(1);
        return but.isEmpty() ? first : first.setParameter("but", butOrganizations);
    }

    @Override
    public List<String> ended(WorkspaceId workspace, String afterMemberId, int max) {
        return em.createQuery(
                        "select m.id from WspMember m where m.organizationId = :org and m.id > :after and " + ENDED
                                + " order by " + NoIndex.order("m.id"),
                        String.class)
                .setParameter("org", workspace.organization())
                .setParameter("after", afterMemberId)
                .setParameter("now", clock.millis())
                .setMaxResults(max)
                .getResultList();
    }

    @Override
    public void add(Member member) {
        MemberEntity row = new MemberEntity();
        row.set(member, clock.instant());
        em.persist(row);
        em.flush();
        em.detach(row);
        counts.added(List.of(member));
        groups.store(List.of(member), Map.of());
    }

    @Override
    public void save(Member member) {
        write(List.of(member), () -> MemberEntity.update(em, member, clock.instant()));
    }

    @Override
    public void place(Collection<Member> moved) {
        write(moved, () -> moved.stream()
                .collect(Collectors.groupingBy(Member::role))
                .forEach(this::storeRole));
    }

    /** Changes rows of members, and with them their groups and the counts. */
    private void write(Collection<Member> members, Runnable change) {
        List<Member> before = MemberSelection.chunks(
                        members.stream().map(Member::id).toList())
                .stream()
                .flatMap(ids -> all(query("m.id in :ids").setParameter("ids", ids)).stream())
                .toList();
        change.run();
        groups.store(members, before.stream().collect(Collectors.toMap(Member::id, Member::groups)));
        counts.changed(before, members);
    }

    private void storeRole(DefaultRole role, List<Member> members) {
        for (List<Member> some : MemberSelection.chunks(members)) {
            em.createQuery("update WspMember m set m.role = :role, m.changedAt = :now, m.version = m.version + 1"
                            + " where m.id in :ids")
                    .setParameter("role", role)
                    .setParameter("now", clock.millis())
                    .setParameter("ids", some.stream().map(Member::id).toList())
                    .executeUpdate();
        }
    }

    @Override
    public void remove(Member member) {
        groups.deleteOf(member.id());
        em.createQuery("delete from WspInvitationLink l where l.memberId = :id")
                .setParameter("id", member.id())
                .executeUpdate();
        em.createQuery("delete from WspMember m where m.id = :id")
                .setParameter("id", member.id())
                .executeUpdate();
        counts.removed(List.of(member));
    }

    private TypedQuery<MemberSelection.Row> query(String condition) {
        return selection.query(condition);
    }

    private Optional<Member> one(TypedQuery<MemberSelection.Row> query) {
        return all(query).stream().findFirst();
    }

    private List<Member> all(TypedQuery<MemberSelection.Row> query) {
        return selection.list(query);
    }
}

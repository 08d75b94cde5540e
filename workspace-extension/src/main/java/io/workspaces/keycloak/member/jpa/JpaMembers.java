package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Members;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Members as rows. */
public final class JpaMembers implements Members {
    private final EntityManager em;
    private final Clock clock;

    public JpaMembers(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
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
    public List<Member> inGroup(WorkspaceId workspace, String groupId) {
        return all(query("m.organizationId = :org and m.status <> :archived"
                        + " and exists (select 1 from WspMemberGroup g where g.memberId = m.id and g.groupId = :group)"
                        + " order by m.id")
                .setParameter("org", workspace.organization())
                .setParameter("archived", MemberStatus.ARCHIVED)
                .setParameter("group", groupId));
    }

    @Override
    public Map<EmailAddress, MemberStatus> statuses(WorkspaceId workspace, Collection<EmailAddress> emails) {
        return em.createQuery(
                        "select m.email, m.status from WspMember m where m.organizationId = :org and m.email in :emails",
                        Object[].class)
                .setParameter("org", workspace.organization())
                .setParameter("emails", emails.stream().map(EmailAddress::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new EmailAddress((String) row[0]), row -> (MemberStatus) row[1]));
    }

    @Override
    public long activeAdmins(WorkspaceId workspace, String exceptMemberId) {
        return em.createQuery(
                        "select count(m) from WspMember m where m.organizationId = :org and m.status = :active"
                                + " and m.role = :admin and m.id <> :except",
                        Long.class)
                .setParameter("org", workspace.organization())
                .setParameter("active", MemberStatus.ACTIVE)
                .setParameter("admin", DefaultRole.ADMIN)
                .setParameter("except", exceptMemberId)
                .getSingleResult();
    }

    @Override
    public void add(Member member) {
        MemberRow row = new MemberRow();
        row.set(member, clock.instant());
        em.persist(row);
        member.groups().forEach(group -> addGroup(member, group));
    }

    @Override
    public void save(Member member) {
        Objects.requireNonNull(em.find(MemberRow.class, member.id())).set(member, clock.instant());
        Set<String> present = groups(List.of(member.id())).getOrDefault(member.id(), Set.of());
        Set<String> gone = new HashSet<>(present);
        gone.removeAll(member.groups());
        gone.forEach(group -> em.remove(em.find(MemberGroupRow.class, key(member.id(), group))));
        member.groups().stream().filter(g -> !present.contains(g)).forEach(group -> addGroup(member, group));
    }

    private void addGroup(Member member, String groupId) {
        MemberGroupRow row = new MemberGroupRow();
        row.memberId = member.id();
        row.groupId = groupId;
        row.organizationId = member.workspace().organization();
        em.persist(row);
    }

    private static MemberGroupRow.Key key(String memberId, String groupId) {
        MemberGroupRow.Key key = new MemberGroupRow.Key();
        key.memberId = memberId;
        key.groupId = groupId;
        return key;
    }

    @Override
    public void remove(Member member) {
        em.flush();
        em.createQuery("delete from WspMemberGroup g where g.memberId = :id")
                .setParameter("id", member.id())
                .executeUpdate();
        em.remove(em.getReference(MemberRow.class, member.id()));
        em.flush();
    }

    private TypedQuery<MemberRow> query(String condition) {
        return em.createQuery("select m from WspMember m where " + condition, MemberRow.class);
    }

    private Optional<Member> one(TypedQuery<MemberRow> query) {
        return all(query).stream().findFirst();
    }

    private List<Member> all(TypedQuery<MemberRow> query) {
        List<MemberRow> rows = query.getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, Set<String>> groups =
                groups(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> row.member(groups.getOrDefault(row.id, Set.of())))
                .toList();
    }

    private Map<String, Set<String>> groups(List<String> memberIds) {
        return em.createQuery(
                        "select g.memberId, g.groupId from WspMemberGroup g where g.memberId in :members",
                        Object[].class)
                .setParameter("members", memberIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
    }
}

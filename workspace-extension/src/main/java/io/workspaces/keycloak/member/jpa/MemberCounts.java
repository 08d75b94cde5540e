package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.SeatUse;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many members of each role and status workspaces have, and their custom groups. Whoever writes members writes the
 * counts in the same transaction, so that nobody has to count a million rows to show a page of a hundred.
 */
public final class MemberCounts {
    /** What is stored, and in numbers below zero those who have ended since, by their own index. */
    private static final String NOW = "select c.organizationId, c.role, c.status, c.members from WspMemberCount c"
            + " where c.organizationId in :orgs and c.groupId = :group and c.members > 0 union all"
            + " select m.organizationId, m.role, m.status, -count(m) from WspMember m"
            + " where m.organizationId in :orgs and " + MemberEntity.ended("m")
            + "%s group by m.organizationId, m.role, m.status";

    private static final String IN_GROUP =
            " and exists (select 1 from WspMemberGroup g where g.memberId = m.id and g.groupId = :group)";
    private static final String IN_GROUPS = "select c.groupId, sum(c.members) from WspMemberCount c"
            + " where c.organizationId = :org and c.groupId <> '" + MemberCountEntity.ALL
            + "' and c.status <> :archived group by c.groupId union all"
            + " select g.groupId, -count(m) from WspMember m join WspMemberGroup g on g.memberId = m.id"
            + " where m.organizationId = :org and " + MemberEntity.ended("m") + " group by g.groupId";

    /** A part of a workspace's members. */
    public record Count(String organizationId, DefaultRole role, MemberStatus status, long members) {
        private Count archived() {
            return new Count(organizationId, role, MemberStatus.ARCHIVED, -members);
        }

        /** The seats that they take. */
        public SeatUse seats() {
            return status == MemberStatus.ARCHIVED
                    ? SeatUse.NONE
                    : new SeatUse(members, role == DefaultRole.END_USER ? 0 : members);
        }
    }

    private record InGroup(String groupId, long members) {}

    private record Part(WorkspaceId workspace, String group, DefaultRole role, MemberStatus status) {
        /** A member counts once among all, and once in each of its groups. */
        static Stream<Part> of(Member member) {
            return Stream.concat(Stream.of(MemberCountEntity.ALL), member.groups().stream())
                    .map(group -> new Part(member.workspace(), group, member.role(), member.status()));
        }
    }

    private final EntityManager em;

    public MemberCounts(EntityManager em) {
        this.em = em;
    }

    /** The counts at a time. Members whose membership has ended by then are Archived, whatever their rows say yet. */
    public List<Count> of(Collection<String> organizations, long now) {
        return of(organizations, null, now);
    }

    /** Those of a workspace, or of one of its custom groups. */
    public List<Count> of(WorkspaceId workspace, @Nullable String group, long now) {
        return of(List.of(workspace.organization()), group, now);
    }

    private List<Count> of(Collection<String> organizations, @Nullable String group, long now) {
        if (organizations.isEmpty()) {
            return List.of();
        }
        List<Count> counts = em.createQuery(NOW.formatted(group == null ? "" : IN_GROUP), Count.class)
                .setParameter("orgs", organizations)
                .setParameter("group", group == null ? MemberCountEntity.ALL : group)
                .setParameter("now", now)
                .getResultList();
        return counts.stream()
                .flatMap(count -> count.members() < 0 ? Stream.of(count, count.archived()) : Stream.of(count))
                .toList();
    }

    /** The number of members of each custom group that are not Archived at a time. */
    public Map<String, Long> inGroups(String organization, long now) {
        return em.createQuery(IN_GROUPS, InGroup.class)
                .setParameter("org", organization)
                .setParameter("archived", MemberStatus.ARCHIVED)
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.groupingBy(InGroup::groupId, Collectors.summingLong(InGroup::members)));
    }

    /** Members were added. */
    public void added(Collection<Member> members) {
        changed(List.of(), members);
    }

    /** Members were removed. */
    public void removed(Collection<Member> members) {
        changed(members, List.of());
    }

    /** Members, with their groups, are no longer as they were. */
    public void changed(Collection<Member> before, Collection<Member> after) {
        Map<Part, Long> more = new HashMap<>();
        before.stream().flatMap(Part::of).forEach(part -> more.merge(part, -1L, Long::sum));
        after.stream().flatMap(Part::of).forEach(part -> more.merge(part, 1L, Long::sum));
        more.forEach(this::add);
    }

    /** Counts all of a workspace anew. */
    void recount(WorkspaceId workspace) {
        em.createQuery("delete from WspMemberCount c where c.organizationId = :org")
                .setParameter("org", workspace.organization())
                .executeUpdate();
        recount(workspace, "'" + MemberCountEntity.ALL + "'", "", "");
        recount(workspace, "g.groupId", " join WspMemberGroup g on g.memberId = m.id", ", g.groupId");
    }

    /** PostgreSQL groups by no constant. */
    private void recount(WorkspaceId workspace, String group, String groups, String byGroup) {
        em.createQuery("insert into WspMemberCount (organizationId, groupId, role, status, realmId, members)"
                        + " select m.organizationId, " + group + ", m.role, m.status, m.realmId, count(m)"
                        + " from WspMember m" + groups + " where m.organizationId = :org"
                        + " group by m.organizationId, m.role, m.status, m.realmId" + byGroup)
                .setParameter("org", workspace.organization())
                .executeUpdate();
    }

    private void add(Part part, long more) {
        if (more != 0 && update(part, more) == 0) {
            em.createQuery("insert into WspMemberCount (organizationId, groupId, role, status, realmId, members)"
                            + " values (:org, :group, :role, :status, :realm, 0) on conflict do nothing")
                    .setParameter("org", part.workspace().organization())
                    .setParameter("group", part.group())
                    .setParameter("role", part.role())
                    .setParameter("status", part.status())
                    .setParameter("realm", part.workspace().realm())
                    .executeUpdate();
            update(part, more);
        }
    }

    private int update(Part part, long more) {
        return em.createQuery("update WspMemberCount c set c.members = c.members + :more"
                        + " where c.organizationId = :org and c.groupId = :group"
                        + " and c.role = :role and c.status = :status")
                .setParameter("more", more)
                .setParameter("org", part.workspace().organization())
                .setParameter("group", part.group())
                .setParameter("role", part.role())
                .setParameter("status", part.status())
                .executeUpdate();
    }
}

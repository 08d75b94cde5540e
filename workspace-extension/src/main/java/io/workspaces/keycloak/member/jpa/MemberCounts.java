package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.SeatUse;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many members of each role and status workspaces have. Whoever writes members writes the counts in the same
 * transaction, so that nobody has to count a million rows to show a page of a hundred.
 */
public final class MemberCounts {
    private static final String STORED = "select c.organizationId, c.role, c.status, c.members from WspMemberCount c"
            + " where c.organizationId in :orgs";
    private static final String ENDED = "select m.organizationId, m.role, m.status, count(m) from WspMember m"
            + " where m.organizationId in :orgs and " + MemberEntity.ended("m")
            + " group by m.organizationId, m.role, m.status";

    /** A part of a workspace's members. */
    public record Count(String organizationId, DefaultRole role, MemberStatus status, long members) {
        /** The seats that they take. */
        public SeatUse seats() {
            return status == MemberStatus.ARCHIVED
                    ? SeatUse.NONE
                    : new SeatUse(members, role == DefaultRole.END_USER ? 0 : members);
        }
    }

    private record Part(WorkspaceId workspace, DefaultRole role, MemberStatus status) {
        static Part of(Member member) {
            return new Part(member.workspace(), member.role(), member.status());
        }
    }

    private record Stored(String realmId, String organizationId, DefaultRole role, MemberStatus status) {
        Part part() {
            return new Part(new WorkspaceId(realmId, organizationId), role, status);
        }
    }

    private final EntityManager em;

    public MemberCounts(EntityManager em) {
        this.em = em;
    }

    /** The counts at a time. Members whose membership has ended by then are Archived, whatever their rows say yet. */
    public List<Count> of(Collection<String> organizations, long now) {
        if (organizations.isEmpty()) {
            return List.of();
        }
        List<Count> counts = new ArrayList<>(em.createQuery(STORED, Count.class)
                .setParameter("orgs", organizations)
                .getResultList());
        // A statement of its own, so that it has its index.
        em.createQuery(ENDED, Count.class)
                .setParameter("orgs", organizations)
                .setParameter("now", now)
                .getResultStream()
                .forEach(ended -> {
                    counts.add(new Count(ended.organizationId(), ended.role(), ended.status(), -ended.members()));
                    counts.add(new Count(ended.organizationId(), ended.role(), MemberStatus.ARCHIVED, ended.members()));
                });
        return counts;
    }

    /** Members were added. */
    public void added(Collection<Member> members) {
        changed(List.of(), members);
    }

    /** Members were removed. */
    public void removed(Collection<Member> members) {
        changed(members, List.of());
    }

    /** Members are no longer as they were. */
    public void changed(Collection<Member> before, Collection<Member> after) {
        Map<Part, Long> more = new HashMap<>();
        before.forEach(member -> more.merge(Part.of(member), -1L, Long::sum));
        after.forEach(member -> more.merge(Part.of(member), 1L, Long::sum));
        more.forEach(this::add);
    }

    /** Lets a change happen to what is stored of members, and counts what it makes of them. */
    void change(Collection<Member> after, Runnable change) {
        Map<Part, Long> more = new HashMap<>();
        for (List<Member> some : MemberSelection.chunks(List.copyOf(after))) {
            em.createQuery(
                            "select m.realmId, m.organizationId, m.role, m.status from WspMember m where m.id in :ids",
                            Stored.class)
                    .setParameter("ids", some.stream().map(Member::id).toList())
                    .getResultStream()
                    .forEach(row -> more.merge(row.part(), -1L, Long::sum));
        }
        change.run();
        after.forEach(member -> more.merge(Part.of(member), 1L, Long::sum));
        more.forEach(this::add);
    }

    /** Counts all of a workspace anew. */
    void recount(WorkspaceId workspace) {
        em.createQuery("delete from WspMemberCount c where c.organizationId = :org")
                .setParameter("org", workspace.organization())
                .executeUpdate();
        em.createQuery("insert into WspMemberCount (organizationId, role, status, realmId, members)"
                        + " select m.organizationId, m.role, m.status, m.realmId, count(m) from WspMember m"
                        + " where m.organizationId = :org group by m.organizationId, m.role, m.status, m.realmId")
                .setParameter("org", workspace.organization())
                .executeUpdate();
    }

    private void add(Part part, long more) {
        if (more != 0 && update(part, more) == 0) {
            em.createQuery("insert into WspMemberCount (organizationId, role, status, realmId, members)"
                            + " values (:org, :role, :status, :realm, 0) on conflict do nothing")
                    .setParameter("org", part.workspace().organization())
                    .setParameter("role", part.role())
                    .setParameter("status", part.status())
                    .setParameter("realm", part.workspace().realm())
                    .executeUpdate();
            update(part, more);
        }
    }

    private int update(Part part, long more) {
        return em.createQuery("update WspMemberCount c set c.members = c.members + :more"
                        + " where c.organizationId = :org and c.role = :role and c.status = :status")
                .setParameter("more", more)
                .setParameter("org", part.workspace().organization())
                .setParameter("role", part.role())
                .setParameter("status", part.status())
                .executeUpdate();
    }
}

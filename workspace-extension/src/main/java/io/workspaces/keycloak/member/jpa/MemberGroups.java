package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.member.Member;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stores who is in which custom group, for many members with a few statements per group. */
final class MemberGroups {
    private final EntityManager em;

    MemberGroups(EntityManager em) {
        this.em = em;
    }

    /**
     * Stores the groups of members that have a row already.
     *
     * @param present the groups that are stored, by the id of the member
     */
    void store(Collection<Member> members, Map<String, Set<String>> present) {
        for (List<Member> some : MemberSelection.chunks(List.copyOf(members))) {
            Map<String, List<String>> joined = new HashMap<>();
            Map<String, List<String>> left = new HashMap<>();
            for (Member member : some) {
                Set<String> had = present.getOrDefault(member.id(), Set.of());
                collect(member.id(), member.groups(), had, joined);
                collect(member.id(), had, member.groups(), left);
            }
            left.forEach(this::delete);
            joined.forEach(this::insert);
        }
    }

    private static void collect(String member, Set<String> groups, Set<String> but, Map<String, List<String>> into) {
        groups.stream().filter(group -> !but.contains(group)).forEach(group -> into.computeIfAbsent(
                        group, g -> new ArrayList<>())
                .add(member));
    }

    private void delete(String group, List<String> members) {
        em.createQuery("delete from WspMemberGroup g where g.groupId = :group and g.memberId in :members")
                .setParameter("group", group)
                .setParameter("members", members)
                .executeUpdate();
    }

    private void insert(String group, List<String> members) {
        em.createQuery("insert into WspMemberGroup (memberId, groupId, organizationId)"
                        + " select m.id, g.id, g.organizationId from WspMember m, WspGroup g"
                        + " where m.id in :members and g.id = :group and g.organizationId = m.organizationId")
                .setParameter("group", group)
                .setParameter("members", members)
                .executeUpdate();
    }

    void deleteOf(String member) {
        em.createQuery("delete from WspMemberGroup g where g.memberId = :id")
                .setParameter("id", member)
                .executeUpdate();
    }
}

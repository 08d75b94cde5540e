package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.PendingSyncs;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores pending members as rows, in the transaction of the change that they wait for. */
public final class JpaPendingSyncs implements PendingSyncs {
    private static final Duration LATER = Duration.ofMinutes(1);

    private final EntityManager em;
    private final Clock clock;

    public JpaPendingSyncs(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public void add(Collection<Member> members, @Nullable String job) {
        for (List<Member> some : MemberSelection.chunks(List.copyOf(members))) {
            List<String> ids = some.stream().map(Member::id).toList();
            em.createQuery("insert into WspProjection (memberId, realmId, organizationId, createdAt)"
                            + " select m.id, m.realmId, m.organizationId, :now from WspMember m where m.id in :ids"
                            + " and not exists (select 1 from WspProjection p where p.memberId = m.id)")
                    .setParameter("now", clock.millis())
                    .setParameter("ids", ids)
                    .executeUpdate();
            if (job != null) {
                em.createQuery("update WspProjection p set p.bulkJobId = :job where p.memberId in :ids")
                        .setParameter("job", job)
                        .setParameter("ids", ids)
                        .executeUpdate();
            }
        }
    }

    @Override
    public Set<String> among(Collection<String> memberIds) {
        Set<String> waiting = new HashSet<>();
        for (List<String> some : MemberSelection.chunks(List.copyOf(memberIds))) {
            waiting.addAll(
                    em.createQuery("select p.memberId from WspProjection p where p.memberId in :ids", String.class)
                            .setParameter("ids", some)
                            .getResultList());
        }
        return waiting;
    }

    @Override
    public long countOf(String job) {
        return em.createQuery("select count(p) from WspProjection p where p.bulkJobId = :job", Long.class)
                .setParameter("job", job)
                .getSingleResult();
    }

    @Override
    public boolean contains(Member member) {
        return !em.createQuery("select p.memberId from WspProjection p where p.memberId = :id", String.class)
                .setParameter("id", member.id())
                .getResultList()
                .isEmpty();
    }

    @Override
    public Optional<WorkspaceId> next(Set<String> butOrganizations) {
        return em.createQuery(
                        "select p.realmId, p.organizationId from WspProjection p where p.createdAt <= :now"
                                + " and p.organizationId not in :but order by p.createdAt, p.memberId",
                        WorkspaceId.class)
                .setParameter("but", butOrganizations)
                .setParameter("now", clock.millis())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<String> oldest(WorkspaceId workspace, int max) {
        return em.createQuery(
                        "select p.memberId from WspProjection p where p.organizationId = :org"
                                + " and p.createdAt <= :now order by p.createdAt, p.memberId",
                        String.class)
                .setParameter("now", clock.millis())
                .setParameter("org", workspace.organization())
                .setMaxResults(max)
                .getResultList();
    }

    @Override
    public void postpone(Collection<String> memberIds) {
        if (!memberIds.isEmpty()) {
            em.createQuery("update WspProjection p set p.createdAt = :later where p.memberId in :ids")
                    .setParameter("later", clock.millis() + LATER.toMillis())
                    .setParameter("ids", memberIds)
                    .executeUpdate();
        }
    }

    @Override
    public void remove(Collection<String> memberIds) {
        if (!memberIds.isEmpty()) {
            em.createQuery("delete from WspProjection p where p.memberId in :ids")
                    .setParameter("ids", memberIds)
                    .executeUpdate();
        }
    }
}

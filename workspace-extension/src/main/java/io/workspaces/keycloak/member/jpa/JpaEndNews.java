package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.EndNews;
import io.workspaces.keycloak.persistence.NoIndex;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of which end a member has been told is in the member's row; a workspace with news has a row for its digests. */
public final class JpaEndNews implements EndNews {
    private static final Duration BETWEEN_DIGESTS = Duration.ofDays(1);

    private static final String UNTOLD =
            MemberEntity.ends("m") + " and (m.toldUntil is null or m.toldUntil <> m.profile.activeUntil)";

    private final EntityManager em;

    public JpaEndNews(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<WorkspaceId> next(@Nullable String afterOrganization, Instant now, Instant soon) {
        String after = afterOrganization == null ? "" : afterOrganization;
        TypedQuery<WorkspaceId> untold = em.createQuery(
                        "select m.realmId, m.organizationId from WspMember m where " + UNTOLD
                                + " and m.organizationId > :after order by " + NoIndex.order("m.organizationId"),
                        WorkspaceId.class)
                .setParameter("now", now.toEpochMilli())
                .setParameter("soon", soon.toEpochMilli());
        TypedQuery<WorkspaceId> digests = em.createQuery(
                        "select d.realmId, d.organizationId from WspEndDigest d where d.dueAt <= :now"
                                + " and d.organizationId > :after order by d.organizationId",
                        WorkspaceId.class)
                .setParameter("now", now.toEpochMilli());
        return Stream.of(untold, digests)
                .flatMap(query ->
                        query.setParameter("after", after).setMaxResults(1).getResultStream())
                .min(Comparator.comparing(WorkspaceId::organization));
    }

    @Override
    public List<String> untold(WorkspaceId workspace, Instant now, Instant soon, int max) {
        return em.createQuery(
                        "select m.id from WspMember m where m.organizationId = :org and " + UNTOLD + " order by "
                                + NoIndex.order("m.id"),
                        String.class)
                .setParameter("org", workspace.organization())
                .setParameter("now", now.toEpochMilli())
                .setParameter("soon", soon.toEpochMilli())
                .setMaxResults(max)
                .getResultList();
    }

    @Override
    public void told(Collection<String> memberIds) {
        em.createQuery("update WspMember m set m.toldUntil = m.profile.activeUntil where m.id in :ids")
                .setParameter("ids", memberIds)
                .executeUpdate();
    }

    @Override
    public void add(WorkspaceId workspace, Instant at, Instant now) {
        if (em.find(EndDigestEntity.class, workspace.organization()) == null) {
            EndDigestEntity row = new EndDigestEntity();
            row.organizationId = workspace.organization();
            row.realmId = workspace.realm();
            em.persist(row);
            em.flush();
        }
        em.createQuery("update WspEndDigest d set d.dueAt = case when d.writtenAt + :day > :now"
                        + " then d.writtenAt + :day else :now end"
                        + " where d.organizationId = :org and d.dueAt is null and d.writtenAt < :at")
                .setParameter("day", BETWEEN_DIGESTS.toMillis())
                .setParameter("now", now.toEpochMilli())
                .setParameter("at", at.toEpochMilli())
                .setParameter("org", workspace.organization())
                .executeUpdate();
    }

    @Override
    public Optional<Instant> takeDigest(WorkspaceId workspace, Instant now) {
        Optional<Instant> last = em.createQuery(
                        "select d.writtenAt from WspEndDigest d where d.organizationId = :org and d.dueAt <= :now",
                        Long.class)
                .setParameter("org", workspace.organization())
                .setParameter("now", now.toEpochMilli())
                .getResultStream()
                .findFirst()
                .map(Instant::ofEpochMilli);
        if (last.isPresent()) {
            em.createQuery("update WspEndDigest d set d.dueAt = null, d.writtenAt = :now where d.organizationId = :org")
                    .setParameter("now", now.toEpochMilli())
                    .setParameter("org", workspace.organization())
                    .executeUpdate();
        }
        return last;
    }
}

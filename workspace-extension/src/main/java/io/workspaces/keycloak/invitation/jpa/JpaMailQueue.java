package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.invitation.MailLane;
import io.workspaces.keycloak.invitation.mail.MailHold;
import io.workspaces.keycloak.invitation.mail.MailQueue;
import io.workspaces.keycloak.invitation.mail.QueuedMail;
import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Claims by conditional updates, which every database has: a claim moves the due time to the end of its
 * lease, so that only one of two nodes that find the same mail can claim it.
 */
public final class JpaMailQueue implements MailQueue {
    private record Due(String organization, long at) {}

    private final EntityManager em;

    public JpaMailQueue(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<String> nextRealm(MailLane lane, @Nullable String after) {
        TypedQuery<String> query = em.createQuery(
                        "select o.realmId from WspOutbox o where o.lane = :lane"
                                + (after == null ? "" : " and o.realmId > :after")
                                + " order by o.lane, o.realmId",
                        String.class)
                .setParameter("lane", lane);
        return first(query, after);
    }

    @Override
    public Optional<Head> nextWorkspace(MailLane lane, String realm, @Nullable String after) {
        TypedQuery<Due> query = em.createQuery(
                        "select o.organizationId, o.dueAt from WspOutbox o where o.lane = :lane and o.realmId = :realm"
                                + (after == null ? "" : " and o.organizationId > :after")
                                + " order by o.lane, o.realmId, o.organizationId, o.dueAt",
                        Due.class)
                .setParameter("lane", lane)
                .setParameter("realm", realm);
        return first(query, after).map(row -> new Head(row.organization(), Instant.ofEpochMilli(row.at())));
    }

    private static <T> Optional<T> first(TypedQuery<T> query, @Nullable String after) {
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public List<String> due(MailLane lane, WorkspaceId workspace, Instant now, int max) {
        return em.createQuery(
                        "select o.id from WspOutbox o where o.lane = :lane and o.realmId = :realm"
                                + " and o.organizationId = :org and o.dueAt <= :now"
                                + " order by o.lane, o.realmId, o.organizationId, o.dueAt, o.id",
                        String.class)
                .setParameter("lane", lane)
                .setParameter("realm", workspace.realm())
                .setParameter("org", workspace.organization())
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(max)
                .getResultList();
    }

    @Override
    public List<QueuedMail> claim(List<String> ids, Instant now, Instant leaseUntil) {
        String claim = UUID.randomUUID().toString();
        claim(claim, ids, leaseUntil, " and o.dueAt <= :now")
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
        return claimed(claim, ids);
    }

    @Override
    public List<QueuedMail> claimDueBefore(Instant time, Instant leaseUntil, int max) {
        List<String> old = em.createQuery(
                        "select o.id from WspOutbox o where o.dueAt < :time"
                                + " and (o.heldBy is null or o.heldBy <> :everywhere) order by o.id",
                        String.class)
                .setParameter("time", time.toEpochMilli())
                .setParameter("everywhere", MailHold.ARCHIVED_EVERYWHERE)
                .setMaxResults(max)
                .getResultList();
        if (old.isEmpty()) {
            return List.of();
        }
        String claim = UUID.randomUUID().toString();
        claim(claim, old, leaseUntil, "").executeUpdate();
        return claimed(claim, old);
    }

    private Query claim(String claim, List<String> ids, Instant until, String condition) {
        return em.createQuery("update WspOutbox o set o.leaseOwner = :claim, o.leaseUntil = :until, o.dueAt = :until"
                        + " where o.id in :ids" + condition)
                .setParameter("claim", claim)
                .setParameter("until", until.toEpochMilli())
                .setParameter("ids", ids);
    }

    private List<QueuedMail> claimed(String claim, List<String> ids) {
        return em.createQuery(
                        "select o from WspOutbox o where o.id in :ids and o.leaseOwner = :claim", OutboxEntity.class)
                .setParameter("ids", ids)
                .setParameter("claim", claim)
                .getResultStream()
                .map(OutboxEntity::mail)
                .toList();
    }

    @Override
    public void addHeldTime(Instant since, Instant now) {
        em.createQuery("update WspOutbox o set o.firstTryAt = o.firstTryAt + :held where o.firstTryAt <= :since")
                .setParameter("held", now.toEpochMilli() - since.toEpochMilli())
                .setParameter("since", since.toEpochMilli())
                .executeUpdate();
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(em.createQuery("select min(o.dueAt) from WspOutbox o", Long.class)
                        .getSingleResult())
                .map(Instant::ofEpochMilli);
    }

    @Override
    public void remove(Collection<QueuedMail> mails) {
        OutboxTable.deleteHeld(em, mails);
    }

    @Override
    public void giveBack(Collection<QueuedMail> mails) {
        for (QueuedMail mail : mails) {
            claimed(mail, "update WspOutbox o set o.dueAt = o.createdAt, o.heldBy = null")
                    .executeUpdate();
        }
    }

    @Override
    public void postpone(QueuedMail mail, Instant due, MailHold hold) {
        claimed(mail, "update WspOutbox o set o.dueAt = :due, o.heldBy = :hold")
                .setParameter("due", due.toEpochMilli())
                .setParameter("hold", hold)
                .executeUpdate();
    }

    @Override
    public void postponeAll(WorkspaceId workspace, boolean bulk, Instant now, Instant due, MailHold hold) {
        em.createQuery("update WspOutbox o set o.dueAt = :due, o.heldBy = :hold"
                        + " where o.organizationId = :org and o.dueAt <= :now"
                        + (bulk ? " and o.kind in :bulk" : " and o.kind not in :bulk"))
                .setParameter("due", due.toEpochMilli())
                .setParameter("hold", hold)
                .setParameter("org", workspace.organization())
                .setParameter("now", now.toEpochMilli())
                .setParameter("bulk", MailKind.BULK_KINDS)
                .executeUpdate();
    }

    @Override
    public void retry(QueuedMail mail, Instant firstTry, Instant due) {
        claimed(
                        mail,
                        "update WspOutbox o set o.dueAt = :due, o.firstTryAt = :first, o.attempts = o.attempts + 1,"
                                + " o.leaseOwner = null, o.leaseUntil = null, o.heldBy = null")
                .setParameter("due", due.toEpochMilli())
                .setParameter("first", firstTry.toEpochMilli())
                .executeUpdate();
    }

    private Query claimed(QueuedMail mail, String update) {
        return em.createQuery(update + " where o.id = :id and o.leaseOwner = :claim")
                .setParameter("id", mail.id())
                .setParameter("claim", mail.claim());
    }
}

package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.activation.Reclaim;
import io.workspaces.keycloak.invitation.activation.Reclaims;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tasks as rows. */
public final class JpaReclaims implements Reclaims {
    /** How long whoever adds a task has for carrying it out before others do. */
    private static final Duration HEAD_START = Duration.ofSeconds(20);

    private record Due(String id, long at) {}

    private final EntityManager em;

    public JpaReclaims(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(Reclaim task) {
        ReclaimEntity row = ReclaimEntity.of(task);
        row.dueAt = task.createdAt().plus(HEAD_START).toEpochMilli();
        em.persist(row);
    }

    @Override
    public Optional<String> claim(Instant now, Duration lease) {
        return em.createQuery(
                        "select r.id, r.dueAt from WspReclaim r where r.dueAt <= :now order by r.dueAt, r.id",
                        Due.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(1)
                .getResultStream()
                .filter(task -> claim(task.id(), task.at(), now.plus(lease)))
                .map(Due::id)
                .findFirst();
    }

    /** Of several nodes that have seen the same task, one gets it. */
    private boolean claim(String id, long due, Instant next) {
        return em.createQuery("update WspReclaim r set r.dueAt = :next where r.id = :id and r.dueAt = :due")
                        .setParameter("next", next.toEpochMilli())
                        .setParameter("id", id)
                        .setParameter("due", due)
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<Reclaim> find(String id) {
        return Optional.ofNullable(em.find(ReclaimEntity.class, id)).map(ReclaimEntity::task);
    }

    @Override
    public void taken(String id, Instant now) {
        em.createQuery("update WspReclaim r set r.taken = true, r.dueAt = :now where r.id = :id")
                .setParameter("now", now.toEpochMilli())
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public void postpone(String id, Instant due) {
        em.createQuery("update WspReclaim r set r.dueAt = :due where r.id = :id")
                .setParameter("due", due.toEpochMilli())
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public void remove(String id) {
        em.createQuery("delete from WspReclaim r where r.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}

package io.workspaces.keycloak.invitation.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what operators want to know of the outbox of all realms. */
public final class JpaMailBacklog {
    /**
     * The mails that wait.
     *
     * @param failing those that have failed at least once
     * @param age since the oldest was queued
     * @param overdue since the mail that is due first should have left
     */
    public record Backlog(long mails, long failing, Duration age, Duration overdue) {}

    private record Row(
            long mails,
            @Nullable Long failing,
            @Nullable Long oldest,
            @Nullable Long due) {}

    private final EntityManager em;

    public JpaMailBacklog(EntityManager em) {
        this.em = em;
    }

    public Backlog read(Instant now) {
        Row row = em.createQuery(
                        "select count(o), sum(case when o.attempts > 0 then 1L else 0L end), min(o.createdAt),"
                                + " min(o.dueAt) from WspOutbox o",
                        Row.class)
                .getSingleResult();
        return new Backlog(
                row.mails(),
                row.failing() == null ? 0 : row.failing(),
                since(row.oldest(), now),
                since(row.due(), now));
    }

    /** A realm whose mails wait since its mail server does not answer, and the code of the fault. */
    public record Silent(String realm, String reason) {}

    /** By name. Reads Keycloak's entity {@code RealmEntity} (26.7). */
    public List<Silent> silent() {
        return em.createQuery(
                        "select r.name, p.silentReason from WspMailPace p join RealmEntity r on r.id = p.realmId"
                                + " where p.silentReason is not null and exists (select 1 from WspOutbox o"
                                + " where o.realmId = p.realmId) order by r.name",
                        Silent.class)
                .getResultList();
    }

    private static Duration since(@Nullable Long then, Instant now) {
        return then == null ? Duration.ZERO : Duration.ofMillis(Math.max(0, now.toEpochMilli() - then));
    }
}

package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.Claim;
import io.workspaces.keycloak.bulk.JobClaims;
import io.workspaces.keycloak.bulk.JobState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Leases in the rows of the jobs, taken under row locks. */
public final class JpaJobClaims implements JobClaims {
    /** Milliseconds to wait for a row's lock: rows that others hold are left out (Jakarta Persistence 3.2). */
    private static final int SKIP_LOCKED = -2;

    private final EntityManager em;
    private final Clock clock;

    public JpaJobClaims(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public Optional<Claim> claim(String node, Instant until) {
        return em.createQuery(
                        "select j from WspBulkJob j where j.state in :states and j.leaseUntil < :now"
                                + " order by j.touchedAt",
                        BulkJobEntity.class)
                .setParameter("states", JobState.AT_WORK)
                .setParameter("now", clock.millis())
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultStream()
                .findFirst()
                .map(row -> claim(row, node, until));
    }

    private Claim claim(BulkJobEntity row, String node, Instant until) {
        row.leaseOwner = node;
        row.leaseUntil = until.toEpochMilli();
        row.touchedAt = clock.millis();
        row.fence++;
        return new Claim(row.workspace(), row.id, row.fence);
    }

    @Override
    public Optional<BulkJob> hold(Claim claim, Instant until) {
        return newest(claim).map(row -> {
            row.leaseUntil = until.toEpochMilli();
            row.failures = 0;
            return row.job();
        });
    }

    @Override
    public void release(Claim claim, Instant from) {
        newest(claim).ifPresent(row -> {
            row.leaseOwner = null;
            row.leaseUntil = from.toEpochMilli();
            row.touchedAt = clock.millis();
        });
    }

    @Override
    public int countFailure(Claim claim) {
        return newest(claim).map(row -> ++row.failures).orElse(0);
    }

    private Optional<BulkJobEntity> newest(Claim claim) {
        return Optional.ofNullable(em.find(BulkJobEntity.class, claim.jobId(), LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.fence == claim.fence());
    }
}

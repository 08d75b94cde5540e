package io.workspaces.keycloak.bulk.keycloak;

import io.workspaces.keycloak.bulk.BulkJobs.Claim;
import io.workspaces.keycloak.bulk.BulkModule;
import io.workspaces.keycloak.bulk.JobCleanup;
import io.workspaces.keycloak.bulk.WorkResult;
import io.workspaces.keycloak.persistence.Contention;
import io.workspaces.keycloak.persistence.FailureLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Claims jobs and works on them, one after the other. If a node dies, its claim runs out and another node
 * goes on. Work that fails is tried again after longer and longer pauses, and a job that always fails is
 * given up.
 */
public final class BulkRun {
    private static final Logger LOG = Logger.getLogger(BulkRun.class);

    /** What a job that cannot go on now waits before it is tried again. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final int MAX_FAILURES = 12;
    private static final Duration MAX_DELAY = Duration.ofMinutes(1);

    /** After this time another job has its turn. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private final String name = UUID.randomUUID().toString();
    private final SessionTransactions transactions;
    private final BulkMeters meters = new BulkMeters();
    private final Duration lease;
    private final Clock clock;

    /**
     * For one node.
     *
     * @param lease how long a claim is good after the last chunk
     */
    public BulkRun(
            KeycloakSessionFactory factory, Function<KeycloakSession, BulkModule> bulk, Duration lease, Clock clock) {
        this.transactions = new SessionTransactions(factory, bulk);
        this.lease = lease;
        this.clock = clock;
    }

    /**
     * Works until no job is waiting.
     *
     * @param stopping whether to end after the chunk at hand; another node goes on with the job
     */
    public void run(BooleanSupplier stopping) {
        try {
            for (Optional<Claim> claim = claim(); claim.isPresent() && !stopping.getAsBoolean(); claim = claim()) {
                work(claim.get(), stopping);
            }
        } catch (RuntimeException databaseAway) {
            LOG.warnf("Bulk invitations wait: %s", FailureLog.text(databaseAway));
            LOG.debug("Looking for work failed", databaseAway);
        }
    }

    private Optional<Claim> claim() {
        return transactions.anywhere(
                bulk -> bulk.stores().jobs().claim(name, clock.instant().plus(lease)));
    }

    private void work(Claim claim, BooleanSupplier stopping) {
        Instant turnEnds = clock.instant().plus(TURN);
        try {
            Optional<WorkResult> step = step(claim);
            while (step.isPresent()
                    && step.get().next() == WorkResult.Next.GO_ON
                    && !stopping.getAsBoolean()
                    && clock.instant().isBefore(turnEnds)) {
                step = step(claim);
            }
            step.ifPresent(last -> release(claim, last.next() == WorkResult.Next.TRY_LATER ? PAUSE : Duration.ZERO));
        } catch (RuntimeException | Error failure) {
            // An error counts, too, or the job would go from node to node for ever.
            retryLater(claim, failure);
        }
    }

    private Optional<WorkResult> step(Claim claim) {
        Optional<WorkResult> step =
                meters.timed(() -> transactions.chunk(claim.workspace().realm(), claim.jobId(), bulk -> bulk.work()
                        .step(claim, clock.instant().plus(lease))));
        step.ifPresent(meters::count);
        return step;
    }

    private void retryLater(Claim claim, Throwable failure) {
        if (Contention.waited(failure)) {
            // That others hold the rows is no failure.
            LOG.debug("Work is postponed", failure);
            release(claim, delay(0));
            return;
        }
        LOG.warnf("Work on bulk invitation %s failed: %s", claim.jobId(), FailureLog.text(failure));
        LOG.debug("Work failed", failure);
        transactions.inRealm(claim.workspace().realm(), bulk -> {
            int count = bulk.stores().jobs().countFailure(claim);
            bulk.stores().jobs().release(claim, clock.instant().plus(delay(count)));
            if (count >= MAX_FAILURES) {
                bulk.work().giveUp(claim);
            }
            return claim;
        });
    }

    private static Duration delay(int failures) {
        Duration delay = Duration.ofSeconds(1L << Math.min(failures, 10));
        return delay.compareTo(MAX_DELAY) < 0 ? delay : MAX_DELAY;
    }

    private void release(Claim claim, Duration pause) {
        transactions.anywhere(bulk -> {
            bulk.stores().jobs().release(claim, clock.instant().plus(pause));
            return claim;
        });
    }

    /** Deletes what no job needs any more. */
    public void cleanUp() {
        try {
            transactions.anywhere(bulk -> {
                JobCleanup jobs = bulk.cleanup();
                jobs.run();
                return jobs;
            });
        } catch (RuntimeException failure) {
            LOG.warnf("Cleaning up bulk invitations failed: %s", FailureLog.text(failure));
            LOG.debug("Clean-up failed", failure);
        }
    }
}

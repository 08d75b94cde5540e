package io.workspaces.keycloak.bulk.keycloak;

import io.workspaces.keycloak.bulk.Claim;
import io.workspaces.keycloak.bulk.JobClaims;
import io.workspaces.keycloak.bulk.JobCleanup;
import io.workspaces.keycloak.bulk.WorkResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * This node's share of the work: looks for jobs every few seconds, and at once when one came in here.
 * A node that dies leaves its claim to run out.
 */
public final class BulkWorker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BulkWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration TIDY_EVERY = Duration.ofMinutes(10);
    /** After this time another job has its turn. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private final String name = UUID.randomUUID().toString();
    private final SessionTransactions transactions;
    private final Failures failures;
    private final BulkMeters meters = new BulkMeters();
    private final Clock clock;
    private final ScheduledExecutorService executor;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean closed;

    public BulkWorker(KeycloakSessionFactory factory, BulkParts.Source parts, Clock clock) {
        this.transactions = new SessionTransactions(factory, parts);
        this.failures = new Failures(transactions, clock);
        this.clock = clock;
        this.executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "workspaces-bulk");
            thread.setDaemon(true);
            return thread;
        });
    }

    public void start() {
        repeat(this::lookForWork, LOOK_EVERY);
        repeat(this::tidy, TIDY_EVERY);
    }

    private void repeat(Runnable work, Duration every) {
        var unused = executor.scheduleWithFixedDelay(work, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A job may have come in: do not wait for the next look. */
    public void wake() {
        if (!closed && asked.compareAndSet(false, true)) {
            executor.execute(this::lookForWork);
        }
    }

    private void lookForWork() {
        asked.set(false);
        try {
            for (Optional<Claim> claim = claim(); claim.isPresent() && !closed; claim = claim()) {
                work(claim.get());
            }
        } catch (RuntimeException databaseAway) {
            LOG.warnf("Bulk invitations wait: %s", databaseAway.getMessage());
            LOG.debug("Looking for work failed", databaseAway);
        }
    }

    private Optional<Claim> claim() {
        return transactions.anywhere(
                bulk -> bulk.stores().claims().claim(name, clock.instant().plus(LEASE)));
    }

    private void work(Claim claim) {
        Instant turnEnds = clock.instant().plus(TURN);
        try {
            Optional<WorkResult> step = step(claim);
            while (step.isPresent()
                    && step.get().next() == WorkResult.Next.GO_ON
                    && !closed
                    && clock.instant().isBefore(turnEnds)) {
                step = step(claim);
            }
            step.ifPresent(last -> release(claim, last));
        } catch (RuntimeException failure) {
            failures.handle(claim, failure);
        }
    }

    private Optional<WorkResult> step(Claim claim) {
        Optional<WorkResult> step = transactions.inRealm(claim.workspace().realm(), bulk -> bulk.work()
                .step(claim, clock.instant().plus(LEASE)));
        step.ifPresent(meters::count);
        return step;
    }

    private void release(Claim claim, WorkResult last) {
        Duration pause = last.next() == WorkResult.Next.TRY_LATER ? LEASE : Duration.ZERO;
        transactions.anywhere(bulk -> {
            JobClaims claims = bulk.stores().claims();
            claims.release(claim, clock.instant().plus(pause));
            return claims;
        });
    }

    private void tidy() {
        try {
            transactions.anywhere(bulk -> {
                JobCleanup jobs = bulk.tidy();
                jobs.tidy();
                return jobs;
            });
        } catch (RuntimeException failure) {
            LOG.warnf("Tidying bulk invitations failed: %s", failure.getMessage());
            LOG.debug("Tidying failed", failure);
        }
    }

    /** Lets the chunk at hand be finished, not interrupted, which could break files of H2; another node goes on. */
    @Override
    public void close() {
        closed = true;
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LEASE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("A chunk of a bulk invitation takes too long to wait for");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.workspaces.keycloak.bulk.keycloak;

import io.workspaces.keycloak.bulk.BulkJobs.Claim;
import io.workspaces.keycloak.bulk.BulkModule;
import io.workspaces.keycloak.bulk.JobCleanup;
import io.workspaces.keycloak.bulk.WorkResult;
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

/** Claims jobs and works at them, one after the other. The claim of a node that dies runs out, and another node goes on. */
public final class BulkRun {
    private static final Logger LOG = Logger.getLogger(BulkRun.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    /** After this time another job has its turn. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private final String name = UUID.randomUUID().toString();
    private final SessionTransactions transactions;
    private final Failures failures;
    private final BulkMeters meters = new BulkMeters();
    private final Clock clock;

    public BulkRun(KeycloakSessionFactory factory, Function<KeycloakSession, BulkModule> bulk, Clock clock) {
        this.transactions = new SessionTransactions(factory, bulk);
        this.failures = new Failures(transactions, clock);
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
            LOG.warnf("Bulk invitations wait: %s", databaseAway.getMessage());
            LOG.debug("Looking for work failed", databaseAway);
        }
    }

    private Optional<Claim> claim() {
        return transactions.anywhere(
                bulk -> bulk.stores().jobs().claim(name, clock.instant().plus(LEASE)));
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
            bulk.stores().jobs().release(claim, clock.instant().plus(pause));
            return claim;
        });
    }

    /** Deletes what no job needs any more. */
    public void cleanUp() {
        try {
            transactions.anywhere(bulk -> {
                JobCleanup jobs = bulk.cleanup();
                jobs.tidy();
                return jobs;
            });
        } catch (RuntimeException failure) {
            LOG.warnf("Tidying bulk invitations failed: %s", failure.getMessage());
            LOG.debug("Tidying failed", failure);
        }
    }
}

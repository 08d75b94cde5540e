package io.workspaces.keycloak.bulk.keycloak;

import io.workspaces.keycloak.bulk.BulkJobs.Claim;
import io.workspaces.keycloak.persistence.Contention;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Tries again after ever longer pauses, and gives a job up that always fails. That others hold the rows is no failure:
 * such work is only put off.
 */
final class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final int MAX = 12;
    private static final Duration MAX_DELAY = Duration.ofMinutes(1);

    private final SessionTransactions transactions;
    private final Clock clock;

    Failures(SessionTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    void handle(Claim claim, RuntimeException failure) {
        if (Contention.waited(failure)) {
            LOG.debug("Work is put off", failure);
            release(claim, pause(0));
            return;
        }
        LOG.warnf("Work at bulk invitation %s failed: %s", claim.jobId(), failure.getMessage());
        LOG.debug("Work failed", failure);
        transactions.inRealm(claim.workspace().realm(), bulk -> {
            int count = bulk.stores().jobs().countFailure(claim);
            bulk.stores().jobs().release(claim, clock.instant().plus(pause(count)));
            return count < MAX || bulk.work().giveUp(claim);
        });
    }

    private void release(Claim claim, Duration pause) {
        transactions.anywhere(bulk -> {
            bulk.stores().jobs().release(claim, clock.instant().plus(pause));
            return claim;
        });
    }

    private static Duration pause(int count) {
        Duration pause = Duration.ofSeconds(1L << Math.min(count, 10));
        return pause.compareTo(MAX_DELAY) < 0 ? pause : MAX_DELAY;
    }
}

package io.workspaces.keycloak.invitation.bulk.keycloak;

import io.workspaces.keycloak.invitation.bulk.Claim;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Tries again after ever longer pauses, and gives a job up that always fails. */
final class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final int MOST = 12;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final SessionTransactions transactions;
    private final Clock clock;

    Failures(SessionTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    void handle(Claim claim, RuntimeException failure) {
        LOG.warnf("Work at bulk invitation %s failed: %s", claim.jobId(), failure.getMessage());
        LOG.debug("Work failed", failure);
        transactions.inRealm(claim.workspace().realm(), bulk -> {
            int count = bulk.stores().claims().countFailure(claim);
            Instant next = clock.instant().plus(pause(count));
            bulk.stores().claims().release(claim, next);
            return count < MOST || bulk.work().giveUp(claim);
        });
    }

    private static Duration pause(int count) {
        Duration pause = Duration.ofSeconds(1L << Math.min(count, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}

package io.workspaces.keycloak.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Cancels jobs that nobody runs and deletes what nobody needs. Several nodes may do so at once. */
public final class JobCleanup {
    /** How long failed rows are kept for the person who corrects them. */
    static final Duration FAILED_ROWS = Duration.ofHours(24);

    private static final Duration UNUSED = Duration.ofDays(7);
    private static final Duration RETENTION = Duration.ofDays(90);
    private static final int BATCH_SIZE = 20;

    private final JobStores stores;
    private final Clock clock;

    public JobCleanup(JobStores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    public void run() {
        Instant now = clock.instant();
        old(JobState.RECEIVING, ReceiveFile.TIMEOUT).forEach(stores.jobs()::delete);
        for (BulkJob unused : old(JobState.CHECKED, UNUSED)) {
            stores.jobs()
                    .lock(unused.workspace(), unused.id())
                    .filter(job -> job.state() == JobState.CHECKED)
                    .ifPresent(job -> stores.ended(job.cancelled(now)));
        }
        JobState.ENDED.forEach(state -> old(state, RETENTION).forEach(stores.jobs()::delete));
        stores.chunks().dropEndedBefore(now.minus(FAILED_ROWS));
        stores.oldValues().dropEndedBefore(now.minus(OldValues.KEPT));
        stores.uploads().deleteExpired(now);
    }

    private List<BulkJob> old(JobState state, Duration age) {
        return stores.jobs().untouched(state, clock.instant().minus(age), BATCH_SIZE);
    }
}

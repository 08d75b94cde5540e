package io.workspaces.keycloak.bulk.keycloak;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.workspaces.keycloak.bulk.JobState;
import io.workspaces.keycloak.bulk.OutcomeCounts;
import io.workspaces.keycloak.bulk.RowOutcome;
import io.workspaces.keycloak.bulk.WorkResult;
import java.util.function.Supplier;

/** Counts jobs and rows in Keycloak's metrics. All are there from the start, since a rate needs a value before the first event. */
final class BulkMeters {
    private static final Timer CHUNK = Timer.builder("workspaces.bulk.chunk")
            .description("Time to check or run the next rows of a bulk invitation, in one transaction")
            .register(Metrics.globalRegistry);

    BulkMeters() {
        count(OutcomeCounts.NONE);
        for (JobState state : JobState.values()) {
            if (isCounted(state)) {
                jobs(state);
            }
        }
    }

    <T> T timed(Supplier<T> step) {
        return CHUNK.record(step);
    }

    void count(WorkResult step) {
        count(step.rows());
        if (isCounted(step.state())) {
            jobs(step.state()).increment();
        }
    }

    private static void count(OutcomeCounts rows) {
        for (RowOutcome outcome : RowOutcome.values()) {
            rows(outcome.label()).increment(Math.max(0, rows.of(outcome)));
        }
    }

    private static Counter rows(String outcome) {
        return Counter.builder("workspaces.bulk.rows")
                .description("Rows of bulk invitations that were checked or run, by outcome")
                .tag("outcome", outcome)
                .register(Metrics.globalRegistry);
    }

    private static boolean isCounted(JobState state) {
        return state.ended() || state == JobState.CHECKED;
    }

    private static Counter jobs(JobState state) {
        return Counter.builder("workspaces.bulk.jobs")
                .description("Bulk invitations that a node has brought to this state")
                .tag("state", state.label())
                .register(Metrics.globalRegistry);
    }
}

package io.workspaces.keycloak.bulk.keycloak;

import io.micrometer.core.instrument.Metrics;
import io.workspaces.keycloak.bulk.JobState;
import io.workspaces.keycloak.bulk.OutcomeCounts;
import io.workspaces.keycloak.bulk.WorkResult;

/** Counts jobs and rows in Keycloak's metrics, under {@code workspaces.bulk}. */
final class BulkMeters {
    void count(WorkResult step) {
        OutcomeCounts rows = step.rows();
        count("new", rows.fresh());
        count("invited", rows.invited());
        count("skipped", rows.skipped());
        count("failed", rows.failed());
        Metrics.counter("workspaces.bulk.mails", "state", "queued").increment(rows.invited());
        if (step.state().ended() || step.state() == JobState.CHECKED) {
            Metrics.counter("workspaces.bulk.jobs", "state", step.state().label())
                    .increment();
        }
    }

    private static void count(String outcome, int rows) {
        Metrics.counter("workspaces.bulk.rows", "outcome", outcome).increment(rows);
    }
}

package io.workspaces.keycloak.server.background;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** One kind of background work, done by a {@link BackgroundWorker}. */
interface BackgroundWork extends AutoCloseable {
    /**
     * Does the work that is due, in short transactions of its own. Logs failures and tries again in a later run.
     *
     * @param stopping whether the node is about to go; then the run ends after the step that it has begun
     * @return how long to wait before the next run, unless somebody wakes the worker
     */
    Duration run(BooleanSupplier stopping);

    /** Called once, after the last run. */
    @Override
    default void close() {
        // Nothing to close, by default.
    }
}

package io.workspaces.keycloak.server.background;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** One kind of background work, done by a {@link BackgroundWorker}. */
interface BackgroundWork extends AutoCloseable {
    /**
     * Does what there is to do now, in short transactions of its own. Logs what fails and tries it again in a later run.
     *
     * @param stopping whether the node is about to go; then the run ends after the step that it has begun
     * @return how long to wait before the next run, unless somebody wakes the worker
     */
    Duration run(BooleanSupplier stopping);

    /** Called once, after the last run. */
    @Override
    default void close() {
        // Most hold nothing.
    }
}

package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.persistence.FailureLog;
import io.workspaces.keycloak.persistence.LockWaits;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Runs the steps of several background tasks in turn, and pauses when none has anything left to do. */
final class BackgroundTasks implements BackgroundWork {
    private static final Logger LOG = Logger.getLogger(BackgroundTasks.class);

    private final KeycloakSessionFactory factory;
    private final List<BackgroundTask> tasks;
    private final Duration pause;

    BackgroundTasks(KeycloakSessionFactory factory, List<BackgroundTask> tasks, Duration pause) {
        this.factory = factory;
        this.tasks = List.copyOf(tasks);
        this.pause = pause;
    }

    @Override
    public Duration run(BooleanSupplier stopping) {
        boolean more = false;
        for (BackgroundTask task : tasks) {
            more |= !stopping.getAsBoolean() && step(task, stopping);
        }
        return more ? Duration.ZERO : pause;
    }

    private boolean step(BackgroundTask task, BooleanSupplier stopping) {
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
                WorkspacesSession workspaces = WorkspacesSession.of(session);
                // A task that waited forever for rows that somebody holds would keep all others from their turn.
                LockWaits.limit(workspaces.entities());
                return task.step(workspaces);
            });
        } catch (RuntimeException failure) {
            if (!stopping.getAsBoolean()) {
                FailureLog.warn(LOG, "The background task " + task.name() + " failed and will be tried again", failure);
            }
            return false;
        }
    }
}

package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** The node's thread for chores: from soon after start-up to the shutdown, at once when called. */
public final class BackgroundTasks implements ProviderEventListener, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BackgroundTasks.class);
    /** A node that has just started has its first requests to answer. */
    private static final Duration HEAD_START = Duration.ofSeconds(5);

    private static final int SECONDS_BETWEEN_CHORES = 15;
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(15);

    private final KeycloakSessionFactory factory;
    private final List<BackgroundTask> chores;
    private final Duration pause;
    private final Semaphore calls = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "workspaces-housekeeping");
    private volatile boolean closed;

    public BackgroundTasks(KeycloakSessionFactory factory, List<BackgroundTask> chores, Duration pause) {
        this.factory = factory;
        this.chores = List.copyOf(chores);
        this.pause = pause;
    }

    /** How long it rests when there is nothing to do, see the operations guide. */
    public static Duration pause(Config.Scope config) {
        return Duration.ofSeconds(Math.max(1, config.getInt("seconds-between-chores", SECONDS_BETWEEN_CHORES)));
    }

    /** Published, after a commit, by whoever leaves something to do. */
    public enum Call implements ProviderEvent {
        NOW
    }

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent && !Environment.isNonServerMode()) {
            thread.setDaemon(true);
            thread.start();
        } else if (event instanceof Call) {
            calls.release();
        }
    }

    private void work() {
        await(HEAD_START.compareTo(pause) < 0 ? HEAD_START : pause);
        while (!closed) {
            boolean more = false;
            for (BackgroundTask chore : chores) {
                more |= !closed && step(chore);
            }
            if (!more) {
                await(pause);
            }
        }
    }

    private boolean step(BackgroundTask chore) {
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, session -> chore.step(WorkspacesSession.of(session)));
        } catch (RuntimeException failure) {
            if (!closed) {
                LOG.warnf(failure, "The chore %s failed and is tried again", chore.name());
            }
            return false;
        }
    }

    private void await(Duration most) {
        try {
            if (calls.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
                calls.drainPermits();
            }
        } catch (InterruptedException stop) {
            closed = true;
        }
    }

    /** Ends the thread after its present piece. It is not interrupted, which could break files of H2. */
    @Override
    public void close() {
        closed = true;
        calls.release();
        try {
            thread.join(SHUTDOWN_TIMEOUT.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}

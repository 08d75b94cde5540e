package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.persistence.FailureLog;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Environment;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Runs one kind of background work in a thread of this node. It starts once the database is migrated, if Keycloak runs
 * as a server, and ends with the shutdown. It runs again after the pause that the last run asked for, or at once if
 * woken.
 *
 * <p>Nothing interrupts the thread: an interrupt while H2 accesses its file makes H2 close the database.
 */
public final class BackgroundWorker implements ProviderEventListener, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BackgroundWorker.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    /**
     * The settings of a worker.
     *
     * @param thread name of the thread
     * @param wakeUp type of the event that is published after the commit of new work
     * @param firstPause how long to wait after start-up, so that the first requests of the node come first
     * @param shutdownTimeout how long the shutdown waits for the current run
     */
    record Settings(
            String thread, Class<? extends ProviderEvent> wakeUp, Duration firstPause, Duration shutdownTimeout) {}

    private final Settings settings;
    private final BackgroundWork work;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    BackgroundWorker(Settings settings, BackgroundWork work) {
        this.settings = settings;
        this.work = work;
        this.thread = new Thread(this::loop, settings.thread());
        thread.setDaemon(true);
    }

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent && !Environment.isNonServerMode()) {
            start();
        } else if (settings.wakeUp().isInstance(event)) {
            wakeUps.release();
        }
    }

    private synchronized void start() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    private void loop() {
        try {
            pause(settings.firstPause());
            while (!stopping) {
                pause(turn());
            }
        } catch (InterruptedException stop) {
            stopping = true;
        }
    }

    /**
     * Lets no failure end the thread: not even an error, such as a class that is missing since the jar was replaced, as
     * the node would do this work no more, and say nothing.
     */
    private Duration turn() {
        try {
            return work.run(() -> stopping);
        } catch (Throwable failure) {
            FailureLog.warn(LOG, "A run of " + thread.getName() + " failed", failure);
            return PAUSE_AFTER_FAILURE;
        }
    }

    private void pause(Duration longest) throws InterruptedException {
        if (wakeUps.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }

    /** Asks the current run to end, and waits for it. */
    @Override
    public void close() {
        stopping = true;
        wakeUps.release();
        try {
            thread.join(settings.shutdownTimeout().toMillis());
            if (thread.isAlive()) {
                LOG.warnf("The thread %s did not end in time for the shutdown", thread.getName());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        work.close();
    }
}

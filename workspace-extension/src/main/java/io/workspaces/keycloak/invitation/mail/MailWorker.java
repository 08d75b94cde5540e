package io.workspaces.keycloak.invitation.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The thread of a node that empties the outbox: at once when told, else when something is due. */
public final class MailWorker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(MailWorker.class);
    private static final Duration MAX_DELAY = Duration.ofSeconds(5);
    private static final Duration MIN_DELAY = Duration.ofMillis(20);
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    private final DeliveryRun round;
    private final Clock clock;
    private final Semaphore calls = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "workspaces-mail");
    private volatile boolean closed;
    private Instant tidyAt = Instant.MIN;

    public MailWorker(DeliveryRun round, Clock clock) {
        this.round = round;
        this.clock = clock;
    }

    /** Once; later calls do nothing. */
    public synchronized void start() {
        if (thread.getState() != Thread.State.NEW) {
            return;
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** There is mail. */
    public void call() {
        calls.release();
    }

    /** Ends the thread when the mails at hand have left. It is not interrupted, which could break files of H2. */
    @Override
    public void close() {
        closed = true;
        round.stop();
        call();
        try {
            thread.join(SHUTDOWN_TIMEOUT.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        // A node that has just started has its first requests to answer.
        Duration pause = MAX_DELAY;
        try {
            while (!closed) {
                if (calls.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
                pause = closed ? pause : deliver();
            }
        } catch (InterruptedException stop) {
            closed = true;
        }
    }

    /** Gives how long to wait for the next one. */
    private Duration deliver() {
        try {
            if (round.run()) {
                return MIN_DELAY;
            }
            tidy();
            return round.nextDue().map(this::until).orElse(MAX_DELAY);
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.warn("Invitation mails wait, since a round of delivery failed", e);
            }
            return MAX_DELAY;
        }
    }

    private Duration until(Instant due) {
        Duration wait = Duration.between(clock.instant(), due);
        if (wait.compareTo(MIN_DELAY) < 0) {
            return MIN_DELAY;
        }
        return wait.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : wait;
    }

    private void tidy() {
        Instant now = clock.instant();
        if (now.isAfter(tidyAt)) {
            round.tidy();
            tidyAt = now.plus(TIDY_EVERY);
        }
    }
}

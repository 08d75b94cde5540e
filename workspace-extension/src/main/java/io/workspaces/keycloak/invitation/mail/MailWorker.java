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
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);
    private static final Duration FAREWELL = Duration.ofSeconds(15);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    private final MailRound round;
    private final Clock clock;
    private final Semaphore calls = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "workspaces-mail");
    private volatile boolean closed;
    private Instant tidyAt = Instant.MIN;

    public MailWorker(MailRound round, Clock clock) {
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
            thread.join(FAREWELL.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        // A node that has just started has its first requests to answer.
        Duration pause = LONGEST_PAUSE;
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
                return SHORTEST_PAUSE;
            }
            tidy();
            return round.nextDue().map(this::until).orElse(LONGEST_PAUSE);
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.warn("Invitation mails wait, since a round of delivery failed", e);
            }
            return LONGEST_PAUSE;
        }
    }

    private Duration until(Instant due) {
        Duration wait = Duration.between(clock.instant(), due);
        if (wait.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait;
    }

    private void tidy() {
        Instant now = clock.instant();
        if (now.isAfter(tidyAt)) {
            round.tidy();
            tidyAt = now.plus(TIDY_EVERY);
        }
    }
}

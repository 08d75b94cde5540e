package io.workspaces.keycloak.server.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;

class BackgroundWorkerTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final Recording work = new Recording();
    private final BackgroundWorker worker =
            new BackgroundWorker(new BackgroundWorker.Settings("test", WakeUp.class, LONG, LONG), work);

    @AfterEach
    void end() {
        work.mayEnd.countDown();
        worker.close();
    }

    @Test
    void nothing_runs_before_the_database_is_migrated() throws InterruptedException {
        worker.onEvent(new WakeUp());
        worker.close();

        assertThat(work.runs).isEmpty();
        assertThat(work.closed.await(0, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoever_leaves_work_wakes_the_worker_at_once() throws InterruptedException {
        work.mayEnd.countDown();
        start();

        worker.onEvent(new OtherEvent());
        assertThat(work.runs).isEmpty();
        worker.onEvent(new WakeUp());
        assertThat(work.nextRun()).isEqualTo("test");
        worker.onEvent(new WakeUp());

        assertThat(work.nextRun()).isEqualTo("test");
    }

    @Test
    void work_that_is_left_during_a_run_leads_to_another_run() throws InterruptedException {
        start();
        worker.onEvent(new WakeUp());
        work.nextRun();

        worker.onEvent(new WakeUp());
        work.mayEnd.countDown();

        assertThat(work.nextRun()).isEqualTo("test");
    }

    @Test
    void the_next_run_follows_the_pause_that_the_last_one_asked_for() throws InterruptedException {
        work.pause = Duration.ZERO;
        work.mayEnd.countDown();
        start();
        worker.onEvent(new WakeUp());

        assertThat(work.nextRun()).isEqualTo("test");
        assertThat(work.nextRun()).isEqualTo("test");
    }

    @Test
    void a_second_migration_event_starts_no_second_thread() throws InterruptedException {
        work.mayEnd.countDown();
        start();
        start();
        worker.onEvent(new WakeUp());

        assertThat(work.nextRun()).isEqualTo("test");
    }

    @Test
    void an_error_in_a_run_ends_no_thread() throws InterruptedException {
        work.mayEnd.countDown();
        work.error = new NoClassDefFoundError("gone with the jar");
        start();
        worker.onEvent(new WakeUp());
        work.nextRun();

        worker.onEvent(new WakeUp());

        assertThat(work.nextRun()).isEqualTo("test");
    }

    @Test
    void the_shutdown_lets_the_present_run_end_without_an_interrupt() throws InterruptedException {
        start();
        worker.onEvent(new WakeUp());
        work.nextRun();

        Thread shutdown = new Thread(worker::close);
        shutdown.start();
        assertThat(work.stopSeen.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(work.closed.getCount()).as("closed only after the run").isEqualTo(1);
        work.mayEnd.countDown();
        shutdown.join(10_000);

        assertThat(shutdown.isAlive()).isFalse();
        assertThat(work.closed.getCount()).isZero();
        assertThat(work.interrupted).isFalse();
        assertThat(work.runs).as("no further run").isEmpty();
    }

    private void start() {
        worker.onEvent(new PostMigrationEvent(null));
    }

    private static final class WakeUp implements ProviderEvent {}

    private static final class OtherEvent implements ProviderEvent {}

    /** Runs until it may end, and says so. */
    private static final class Recording implements BackgroundWork {
        final BlockingQueue<String> runs = new LinkedBlockingQueue<>();
        final CountDownLatch mayEnd = new CountDownLatch(1);
        final CountDownLatch stopSeen = new CountDownLatch(1);
        final CountDownLatch closed = new CountDownLatch(1);
        volatile Duration pause = LONG;
        volatile boolean interrupted;
        volatile @Nullable Error error;

        @Override
        public Duration run(BooleanSupplier stopping) {
            runs.add(Thread.currentThread().getName());
            try {
                while (!mayEnd.await(1, TimeUnit.MILLISECONDS)) {
                    if (stopping.getAsBoolean()) {
                        stopSeen.countDown();
                    }
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
            Error now = error;
            if (now != null) {
                throw now;
            }
            return pause;
        }

        String nextRun() throws InterruptedException {
            return String.valueOf(runs.poll(10, TimeUnit.SECONDS));
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}

package io.workspaces.keycloak.invitation.mail;

import java.util.Collections;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that share one piece of work. They end if they have had none for a while. */
public final class SenderPool implements AutoCloseable {
    private static final int IDLE_SECONDS = 30;

    private final int number;
    private final ThreadPoolExecutor threads;

    public SenderPool(int number, String name) {
        this.number = number;
        this.threads = new ThreadPoolExecutor(
                number, number, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons(name));
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Runs the work on each thread, and returns when all are done.
     *
     * @throws IllegalStateException if the work failed on a thread, with its failure as the cause, and with those of the
     *     other threads suppressed in it
     */
    void runOnAll(Runnable work) {
        IllegalStateException failure = null;
        try {
            for (Future<Object> run : threads.invokeAll(Collections.nCopies(number, Executors.callable(work)))) {
                try {
                    run.get();
                } catch (ExecutionException e) {
                    if (failure == null) {
                        failure = new IllegalStateException(e.getCause());
                    } else {
                        failure.addSuppressed(e.getCause());
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Ends the threads once they have done their present work. */
    @Override
    public void close() {
        threads.shutdown();
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}

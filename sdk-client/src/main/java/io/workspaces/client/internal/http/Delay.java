package io.workspaces.client.internal.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Waits without blocking a thread. */
@FunctionalInterface
public interface Delay {
    CompletableFuture<Void> after(Duration time);

    /** Waits for real. */
    static Delay system() {
        return time -> CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
    }
}

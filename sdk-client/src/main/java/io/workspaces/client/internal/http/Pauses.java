package io.workspaces.client.internal.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Waits without holding a thread. */
@FunctionalInterface
public interface Pauses {
    CompletableFuture<Void> pause(Duration time);

    /** Pauses of real time. */
    static Pauses real() {
        return time -> CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
    }
}

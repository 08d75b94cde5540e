package io.workspaces.client;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether the server was down or hung a moment ago. Meanwhile one call at a time tries whether it is back, so that
 * callers with a stale answer at hand do not wait for it.
 */
final class Outage {
    private static final long REMEMBERED_MILLIS = 5_000;
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final AtomicBoolean probing = new AtomicBoolean();
    private volatile long lastFailure = NEVER;

    boolean isOn(long now) {
        long since = now - lastFailure;
        return probing.get() || (since >= 0 && since < REMEMBERED_MILLIS);
    }

    void begin(long now) {
        lastFailure = now;
    }

    void end() {
        lastFailure = NEVER;
    }

    /** Tells whether the caller is the one to try. */
    boolean startProbe() {
        return probing.compareAndSet(false, true);
    }

    void endProbe() {
        probing.set(false);
    }
}

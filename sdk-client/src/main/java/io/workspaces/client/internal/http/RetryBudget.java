package io.workspaces.client.internal.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limits the retries of all calls together, so that clients do not multiply the load of a server that is down. Each
 * retry costs one of a hundred; ten responses bring one back.
 */
final class RetryBudget {
    private static final int COST = 10;
    private static final int FULL = 100 * COST;

    private final AtomicInteger left = new AtomicInteger(FULL);

    boolean take() {
        return left.getAndUpdate(now -> now >= COST ? now - COST : now) >= COST;
    }

    void giveBack() {
        left.updateAndGet(now -> Math.min(FULL, now + 1));
    }
}

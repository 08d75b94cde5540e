package io.workspaces.client.internal.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a call is tried and how long to pause in between: twice as long each time, a random half
 * of it less, so that clients do not come back in step.
 *
 * @param attempts the first one included
 * @param longest a server that asks for a longer pause is not waited for
 */
public record Backoff(int attempts, Duration first, Duration longest) {
    public Backoff {
        if (attempts < 1 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("at least one attempt, and a longest pause not below the first");
        }
    }

    /** The pause after the given attempt, the first being 1. */
    Duration after(int attempt) {
        long full = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(full - ThreadLocalRandom.current().nextLong(full / 2 + 1));
    }
}

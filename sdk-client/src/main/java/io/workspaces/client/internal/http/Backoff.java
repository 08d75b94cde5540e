package io.workspaces.client.internal.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a call is attempted, and how long to wait in between. The delay doubles with each attempt and is
 * reduced by up to half at random, so that clients do not retry in lockstep.
 *
 * @param maxAttempts the number of attempts, including the first
 * @param maxDelay the longest delay; a call fails at once if the server asks for a longer one
 */
public record Backoff(int maxAttempts, Duration baseDelay, Duration maxDelay) {
    public Backoff {
        if (maxAttempts < 1 || baseDelay.isNegative() || maxDelay.compareTo(baseDelay) < 0) {
            throw new IllegalArgumentException(
                    "maxAttempts must be at least 1, and maxDelay must not be shorter than baseDelay");
        }
    }

    /** Returns the delay after an attempt, counted from 1. */
    Duration delayAfter(int attempt) {
        long full = Math.min(maxDelay.toMillis(), baseDelay.toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(full - ThreadLocalRandom.current().nextLong(full / 2 + 1));
    }
}

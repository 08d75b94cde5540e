package io.workspaces.keycloak.invitation.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a mail that failed is tried again: after {@code firstPause}, then after twice as long each time up to
 * {@code maxPause}, until {@code giveUpAfter} has passed since the first try.
 */
public record RetrySchedule(Duration firstPause, Duration maxPause, Duration giveUpAfter) {
    public static final RetrySchedule DEFAULT =
            new RetrySchedule(Duration.ofMinutes(1), Duration.ofHours(6), Duration.ofHours(24));

    private static final int MAX_DOUBLINGS = 20;

    /**
     * When the next try is due, or nothing if it is time to give up.
     *
     * @param failed failed tries so far, at least one
     */
    public Optional<Instant> next(int failed, Instant firstTry, Instant now) {
        Duration doubled = firstPause.multipliedBy(1L << Math.min(failed - 1, MAX_DOUBLINGS));
        Duration pause = doubled.compareTo(maxPause) > 0 ? maxPause : doubled;
        Instant due = now.plus(pause);
        return due.isAfter(firstTry.plus(giveUpAfter)) ? Optional.empty() : Optional.of(due);
    }
}

package io.workspaces.keycloak.invitation.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a mail that failed is tried again: after {@code first}, then twice as long each time up to
 * {@code longest}, until {@code patience} after the first try.
 */
public record RetrySchedule(Duration first, Duration longest, Duration patience) {
    public static final RetrySchedule DEFAULT =
            new RetrySchedule(Duration.ofMinutes(1), Duration.ofHours(6), Duration.ofHours(24));

    private static final int MAX_DOUBLINGS = 20;

    /**
     * The next try, or nothing when it is time to give up.
     *
     * @param failed tries that failed, at least one
     */
    public Optional<Instant> next(int failed, Instant firstTry, Instant now) {
        Duration doubled = first.multipliedBy(1L << Math.min(failed - 1, MAX_DOUBLINGS));
        Duration pause = doubled.compareTo(longest) > 0 ? longest : doubled;
        Instant due = now.plus(pause);
        return due.isAfter(firstTry.plus(patience)) ? Optional.empty() : Optional.of(due);
    }
}

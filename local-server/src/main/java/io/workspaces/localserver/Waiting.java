package io.workspaces.localserver;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for a condition, never for a while. */
public final class Waiting {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    /**
     * Asks until the answer is as wanted.
     *
     * @throws IllegalStateException with the last answer, when the time is up
     */
    public static <T> T until(Duration limit, Supplier<T> question, Predicate<T> wanted) {
        long deadline = System.nanoTime() + limit.toNanos();
        T answer = question.get();
        while (!wanted.test(answer)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not within " + limit + ", last: " + answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = question.get();
        }
        return answer;
    }
}

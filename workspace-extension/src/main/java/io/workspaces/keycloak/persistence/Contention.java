package io.workspaces.keycloak.persistence;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognizes failures that only mean that other transactions used the same rows at the same time. The transaction is
 * rolled back; if repeated, it succeeds or fails for a reason that the caller can be told.
 */
public final class Contention {
    /** SQLSTATE of a serialization failure, a deadlock (PostgreSQL) and a lock timeout (PostgreSQL, H2). */
    private static final Set<String> WAITED = Set.of("40001", "40P01", "55P03", "HYT00");

    /** The same as error numbers, for which MariaDB has no SQLSTATE of its own: lock timeout, row changed meanwhile. */
    private static final Set<Integer> WAITED_MARIADB = Set.of(1205, 1020);

    /** A row with the same unique key exists already. */
    private static final Set<String> TAKEN = Set.of("23505");

    private static final Set<Integer> TAKEN_MARIADB = Set.of(1062);

    /** A row refers to another that is gone. */
    private static final Set<String> GONE = Set.of("23503", "23506");

    private static final Set<Integer> GONE_MARIADB = Set.of(1451, 1452);

    /**
     * Keycloak (26.7, {@code EntityManagerProxy.convert}) keeps the innermost cause only, which is not a JDBC exception
     * for H2's lock timeouts and deadlocks.
     */
    private static final Pattern WAITED_H2 =
            Pattern.compile("org\\.h2\\.mvstore\\.MVStoreException: .*/10[15]]", Pattern.DOTALL);

    private Contention() {}

    public static boolean in(Throwable failure) {
        return waited(failure) || taken(failure) || causes(failure).anyMatch(cause -> is(cause, GONE, GONE_MARIADB));
    }

    /** Whether a lock timed out or another transaction won. */
    public static boolean waited(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof PessimisticLockException
                        || cause instanceof LockTimeoutException
                        || cause instanceof OptimisticLockException
                        || is(cause, WAITED, WAITED_MARIADB)
                        || WAITED_H2.matcher(cause.toString()).matches());
    }

    /** Whether another transaction was first to insert a unique key. */
    public static boolean taken(Throwable failure) {
        return causes(failure).anyMatch(cause -> is(cause, TAKEN, TAKEN_MARIADB));
    }

    private static boolean is(Throwable cause, Set<String> states, Set<Integer> numbers) {
        return cause instanceof SQLException sql
                && (states.contains(String.valueOf(sql.getSQLState())) || numbers.contains(sql.getErrorCode()));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}

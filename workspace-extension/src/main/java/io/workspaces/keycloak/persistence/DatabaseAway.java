package io.workspaces.keycloak.persistence;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.keycloak.models.ModelException;

/**
 * Recognizes failures that mean that the database cannot be reached, or has ended the connection. If that happens during
 * a commit, nobody knows whether it was made.
 */
public final class DatabaseAway {
    /** The class of SQLSTATE for connections. */
    private static final String CONNECTION = "08";

    /** PostgreSQL: has no connection left, was shut down, has crashed, is not up yet. */
    private static final Set<String> POSTGRES = Set.of("53300", "57P01", "57P02", "57P03");

    private DatabaseAway() {}

    public static boolean in(Throwable failure) {
        return all(failure).anyMatch(cause -> cause instanceof SQLException sql ? isOf(sql) : isOf(cause));
    }

    private static boolean isOf(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLRecoverableException
                || state.startsWith(CONNECTION)
                || POSTGRES.contains(state)
                // Agroal has waited for a connection.
                || failure.getCause() instanceof TimeoutException;
    }

    /** Keycloak (26.7, {@code EntityManagerProxy.convert}) keeps the innermost cause only. */
    private static boolean isOf(Throwable failure) {
        return failure instanceof ModelException
                && (failure.getCause() instanceof IOException || failure.getCause() instanceof TimeoutException);
    }

    /** With what is suppressed: of a failed commit, Narayana has the cause there. */
    private static Stream<Throwable> all(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.concat(
                        Stream.of(cause), Arrays.stream(cause.getSuppressed()).flatMap(DatabaseAway::all)));
    }
}

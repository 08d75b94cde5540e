package io.workspaces.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Statement;
import org.hibernate.Session;
import org.hibernate.dialect.PostgreSQLDialect;

/** Limits how long a transaction waits for rows that others have locked. */
public final class LockWaits {
    private static final String TEN_SECONDS = "set local lock_timeout = 10000";

    private LockWaits() {}

    /**
     * Call this before locking a row that others may hold for long. PostgreSQL would wait forever while callers keep
     * their connections; other databases have a limit of their own. The limit ends with the transaction.
     */
    public static void limit(EntityManager em) {
        if (KeycloakSchema.dialect(em) instanceof PostgreSQLDialect) {
            em.unwrap(Session.class).doWork(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(TEN_SECONDS);
                }
            });
        }
    }
}

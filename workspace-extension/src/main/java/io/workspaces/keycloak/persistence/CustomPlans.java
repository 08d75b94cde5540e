package io.workspaces.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Statement;
import org.hibernate.Session;
import org.hibernate.dialect.PostgreSQLDialect;

/**
 * Statements that are planned for their values. PostgreSQL 18 plans one that comes again and again for values that it does
 * not know, which is right for a workspace of the average size, and reads the whole of one with a million members.
 */
public final class CustomPlans {
    private CustomPlans() {}

    /** For the rest of the transaction. */
    public static void use(EntityManager em) {
        if (KeycloakSchema.dialect(em) instanceof PostgreSQLDialect) {
            em.unwrap(Session.class).doWork(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set local plan_cache_mode = force_custom_plan");
                }
            });
        }
    }
}

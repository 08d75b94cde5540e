package io.workspaces.keycloak.workspace.jpa;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Statement;
import java.time.Clock;
import org.hibernate.Session;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/** The row lock of the database. */
public final class JpaWorkspaceLocks implements WorkspaceLocks {
    /** PostgreSQL would wait without end, while its callers keep connections; the limit ends with the transaction. */
    private static final String WAIT_10_SECONDS = "set local lock_timeout = 10000";

    private final EntityManager em;
    private final Clock clock;

    public JpaWorkspaceLocks(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public void lock(WorkspaceId workspace) {
        limitWaiting();
        if (lockRow(workspace) == null) {
            // Two nodes may make the row at the same time; a constraint violation would cost the transaction.
            em.createQuery("insert into WspWorkspace (organizationId, realmId, adopted, createdAt, version)"
                            + " values (:org, :realm, false, :now, 0) on conflict do nothing")
                    .setParameter("org", workspace.organization())
                    .setParameter("realm", workspace.realm())
                    .setParameter("now", clock.millis())
                    .executeUpdate();
            lockRow(workspace);
        }
    }

    private void limitWaiting() {
        Session session = em.unwrap(Session.class);
        Dialect dialect = session.getSessionFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getJdbcServices()
                .getDialect();
        if (dialect instanceof PostgreSQLDialect) {
            session.doWork(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(WAIT_10_SECONDS);
                }
            });
        }
    }

    private @org.jspecify.annotations.Nullable WorkspaceRow lockRow(WorkspaceId workspace) {
        return em.find(WorkspaceRow.class, workspace.organization(), LockModeType.PESSIMISTIC_WRITE);
    }
}

package io.workspaces.keycloak.persistence;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Lets every transaction read what is committed, like PostgreSQL and H2 do. Whoever has waited for a workspace's lock
 * must see what its last holder has written. By default MySQL and MariaDB show a transaction the rows of its first
 * read, which is Keycloak's and comes before the lock. A running transaction cannot change that, and Keycloak (26.7)
 * has no option for it, so this adds to its connection pool, Agroal.
 */
public final class ReadCommitted implements AgroalPoolInterceptor {
    private ReadCommitted() {}

    /** Call this once, before anybody changes anything: replaces the pool's connections if they read otherwise. */
    public static void ensure(EntityManager em) {
        Session session = em.unwrap(Session.class);
        if (session.doReturningWork(Connection::getTransactionIsolation) <= Connection.TRANSACTION_READ_COMMITTED) {
            return;
        }
        AgroalDataSource pool = session.getSessionFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(ConnectionProvider.class)
                .unwrap(AgroalDataSource.class);
        List<AgroalPoolInterceptor> interceptors = new ArrayList<>(pool.getPoolInterceptors());
        interceptors.add(new ReadCommitted());
        pool.setPoolInterceptors(interceptors);
        pool.flush(AgroalDataSource.FlushMode.GRACEFUL);
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        try {
            // Past the pool, which takes back what is changed on its own connections.
            connection.unwrap(Connection.class).setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

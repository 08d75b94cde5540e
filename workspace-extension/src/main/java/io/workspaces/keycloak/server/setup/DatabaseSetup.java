package io.workspaces.keycloak.server.setup;

import io.workspaces.keycloak.persistence.ReadCommitted;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Set;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Tells at start whether this product is tested on the database, and has transactions read what is committed. */
public final class DatabaseSetup implements ProviderEventListener {
    private static final Logger LOG = Logger.getLogger(DatabaseSetup.class);

    /** As JDBC drivers name them. */
    private static final Set<String> TESTED = Set.of("PostgreSQL", "MariaDB", "H2");

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent started) {
            KeycloakModelUtils.runJobInTransaction(started.getFactory(), session -> {
                EntityManager em =
                        session.getProvider(JpaConnectionProvider.class).getEntityManager();
                em.unwrap(Session.class).doWork(DatabaseSetup::tell);
                ReadCommitted.ensure(em);
            });
        }
    }

    private static void tell(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String name = database.getDatabaseProductName();
        if (TESTED.contains(name)) {
            LOG.infof("Workspaces are tested on this database: %s %s", name, database.getDatabaseProductVersion());
        } else {
            LOG.warnf("Workspaces are not tested on this database: %s %s", name, database.getDatabaseProductVersion());
        }
    }
}

package io.workspaces.keycloak.server.setup;

import io.workspaces.keycloak.persistence.ReadCommitted;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
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

    /** What the tests run on: the name that the JDBC driver gives, and how the version begins. */
    private static final Map<String, String> TESTED = Map.of("PostgreSQL", "18", "MariaDB", "11.4", "H2", "2");

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
        Logger.Level level = TESTED.containsKey(name) ? Logger.Level.INFO : Logger.Level.WARN;
        LOG.log(level, line(name, database.getDatabaseProductVersion()));
    }

    /** What the log says about a database. */
    static String line(String name, String version) {
        String tested = TESTED.get(name);
        if (tested == null) {
            return "Workspaces are not tested on this database: " + name + " " + version;
        }
        return version.startsWith(tested + ".")
                ? "Workspaces are tested on this database: " + name + " " + version
                : "Workspaces are tested on " + name + " " + tested + "; this database is version " + version;
    }
}

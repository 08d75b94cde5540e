package io.workspaces.keycloak.server.setup;

import static java.util.stream.Collectors.toSet;

import io.workspaces.keycloak.invitation.jpa.JpaInstallation;
import io.workspaces.keycloak.persistence.AutoCommitQueries;
import io.workspaces.keycloak.persistence.ReadCommitted;
import io.workspaces.keycloak.queries.claims.ActiveMemberships;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Metamodel;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Tells at start whether this product is tested on the database and finds there what it reads of Keycloak's, has
 * transactions read what is committed, and notes which change log the tables are of.
 */
public final class DatabaseSetup implements ProviderEventListener {
    private static final Logger LOG = Logger.getLogger(DatabaseSetup.class);

    private static final String UNKNOWN_KEYCLOAK =
            "This Keycloak stores its data in another way than 26.7; what reads it will fail: %s";

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
                tellMissing(em.getMetamodel());
                new JpaInstallation(em).setSchemaDigest(SchemaDigest.ofJar());
            });
            probeClaim(started.getFactory());
        }
    }

    private static void tellMissing(Metamodel keycloak) {
        List<String> missing = KeycloakEntities.missing(name -> keycloak.getEntities().stream()
                .filter(entity -> entity.getName().equals(name))
                .flatMap(entity -> entity.getAttributes().stream())
                .map(Attribute::getName)
                .collect(toSet()));
        if (!missing.isEmpty()) {
            LOG.errorf(UNKNOWN_KEYCLOAK, missing);
        }
    }

    /** The only statement that names Keycloak's tables and columns itself. */
    private static void probeClaim(KeycloakSessionFactory factory) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> {
                EntityManager em =
                        session.getProvider(JpaConnectionProvider.class).getEntityManager();
                new ActiveMemberships(new AutoCommitQueries(session, em), Clock.systemUTC()).of("", "");
            });
        } catch (RuntimeException failed) {
            LOG.errorf(failed, UNKNOWN_KEYCLOAK, "memberships of an account");
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

package io.workspaces.keycloak.persistence;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.dialect.PostgreSQLDialect;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * An index that finds a part of a text within an organization or in all: on PostgreSQL, if the database has the extensions
 * {@code pg_trgm} and {@code btree_gin}. No change of the database's schema makes it, since Keycloak takes a change that
 * waits for an extension for an outdated schema.
 */
public final class SearchIndex {
    private static final Logger LOG = Logger.getLogger(SearchIndex.class);

    /** The schema of the extension that searches texts, if the one that adds the organization is there, too. */
    private static final String EXTENSION = "select n.nspname as answer from pg_extension e"
            + " join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm'"
            + " and exists (select 1 from pg_extension where extname = 'btree_gin')";

    /** Whether the index is complete; one whose making was cut short is not. */
    private static final String COMPLETE = "select i.indisvalid as answer from pg_index i"
            + " where i.indexrelid = to_regclass(?) and i.indrelid = to_regclass(?)";

    /** Nodes that start at once: one of them makes it. */
    private static final String LOCK = "select pg_try_advisory_lock(hashtext(?)) as answer";

    private static final String UNLOCK = "select pg_advisory_unlock(hashtext(?)) as answer";

    private final String name;
    private final Table table;
    private final Column<String> organization;
    private final List<String> searched;

    /**
     * Describes it.
     *
     * @param organization the column that most searches are limited by: without it they would read what all others have
     * @param searched columns or expressions, as they stand in the searches
     */
    public SearchIndex(String name, Table table, Column<String> organization, String... searched) {
        this.name = name;
        this.table = table;
        this.organization = organization;
        this.searched = List.of(searched);
    }

    /** Makes the index if it can and should be made. Others can read and write meanwhile. */
    public void ensure(KeycloakSession session, EntityManager em) {
        if (KeycloakSchema.dialect(em) instanceof PostgreSQLDialect) {
            String qualified = KeycloakSchema.tables(table.braced(), em);
            String index = KeycloakSchema.tables("{" + name + "}", em);
            KeycloakModelUtils.suspendJtaTransaction(session.getKeycloakSessionFactory(), () -> {
                try (EntityManager own = em.getEntityManagerFactory().createEntityManager()) {
                    own.unwrap(Session.class).doWork(connection -> ensure(connection, qualified, index));
                }
            });
        }
    }

    private void ensure(Connection connection, String qualified, String index) throws SQLException {
        String schema = text(connection, EXTENSION);
        if (schema != null && "t".equals(text(connection, LOCK, index))) {
            try {
                String complete = text(connection, COMPLETE, index, qualified);
                if (!"t".equals(complete)) {
                    make(connection, qualified, index, schema, complete != null);
                }
            } finally {
                text(connection, UNLOCK, index);
            }
        }
    }

    private void make(Connection connection, String qualified, String index, String schema, boolean incomplete)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (incomplete) {
                statement.execute("drop index concurrently if exists " + index);
            }
            String texts = searched.stream()
                    .map(text -> ", " + text + " " + schema + ".gin_trgm_ops")
                    .collect(joining());
            statement.execute("create index concurrently if not exists " + name + " on " + qualified + " using gin ("
                    + organization.name() + texts + ")");
            LOG.infof("Made the index %s, since the database has pg_trgm and btree_gin", name);
        }
    }

    private static @Nullable String text(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString("answer") : null;
            }
        }
    }
}

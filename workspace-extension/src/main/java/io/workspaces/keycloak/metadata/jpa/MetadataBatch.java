package io.workspaces.keycloak.metadata.jpa;

import io.workspaces.keycloak.metadata.MetadataRow;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.Session;
import org.keycloak.connections.jpa.util.JpaUtils;

/** Writes many rows by JDBC batches on the session's connection. */
final class MetadataBatch {
    private static final int SIZE = 500;

    private static final String INSERT = """
            insert into %s (VISIBILITY, CLIENTS, REVISION, UPDATED_AT, CIPHERTEXT, KEY_ID,
                MEMBER_ID, META_KEY, ORG_ID, REALM_ID) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String WHERE = " where MEMBER_ID = ? and META_KEY = ? and ORG_ID = ? and REALM_ID = ?";
    private static final String UPDATE =
            "update %s set VISIBILITY = ?, CLIENTS = ?, REVISION = ?, UPDATED_AT = ?, CIPHERTEXT = ?, KEY_ID = ?"
                    + WHERE;
    private static final String UPDATE_AUDIENCE =
            "update %s set VISIBILITY = ?, CLIENTS = ?, REVISION = ?, UPDATED_AT = ?" + WHERE;
    private static final String RESEAL = "update %s set CIPHERTEXT = ?, KEY_ID = ?" + WHERE;

    private final EntityManager em;

    MetadataBatch(EntityManager em) {
        this.em = em;
    }

    void insert(List<MetadataRow> rows) {
        run(INSERT, rows, (statement, row) -> id(statement, sealed(statement, audience(statement, 1, row), row), row));
    }

    void update(List<MetadataRow> rows) {
        run(UPDATE, rows, (statement, row) -> id(statement, sealed(statement, audience(statement, 1, row), row), row));
    }

    void updateAudience(List<MetadataRow> rows) {
        run(UPDATE_AUDIENCE, rows, (statement, row) -> id(statement, audience(statement, 1, row), row));
    }

    void reseal(List<MetadataRow> rows) {
        run(RESEAL, rows, (statement, row) -> id(statement, sealed(statement, 1, row), row));
    }

    private void run(String sql, List<MetadataRow> rows, Binder binder) {
        if (rows.isEmpty()) {
            return;
        }
        String ofTable = sql.formatted(JpaUtils.getTableNameForNativeQuery("WSP_METADATA", em));
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ofTable)) {
                int pending = 0;
                for (MetadataRow row : rows) {
                    binder.bind(statement, row);
                    statement.addBatch();
                    if (++pending % SIZE == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
            }
        });
    }

    private static int audience(PreparedStatement statement, int from, MetadataRow row) throws SQLException {
        statement.setString(from, row.audience().visibility().name());
        statement.setString(from + 1, MetadataEntity.clients(row.audience()));
        statement.setLong(from + 2, row.revision());
        statement.setLong(from + 3, row.updatedAt().toEpochMilli());
        return from + 4;
    }

    private static int sealed(PreparedStatement statement, int from, MetadataRow row) throws SQLException {
        statement.setBytes(from, row.sealed().ciphertext());
        statement.setInt(from + 1, row.sealed().keyId());
        return from + 2;
    }

    private static void id(PreparedStatement statement, int from, MetadataRow row) throws SQLException {
        statement.setString(from, row.member());
        statement.setString(from + 1, row.key().name());
        statement.setString(from + 2, row.workspace().organization());
        statement.setString(from + 3, row.workspace().realm());
    }

    private interface Binder {
        void bind(PreparedStatement statement, MetadataRow row) throws SQLException;
    }
}

package io.workspaces.keycloak.metadata.jpa;

import io.workspaces.keycloak.metadata.MetadataEntry;
import io.workspaces.keycloak.persistence.JdbcBatch;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Writes many rows in JDBC batches on the session's connection. */
final class MetadataBatch {
    private static final String INSERT = """
            insert into {WSP_METADATA} (VISIBILITY, CLIENTS, REVISION, UPDATED_AT, CIPHERTEXT, KEY_ID,
                MEMBER_ID, META_KEY, ORG_ID, REALM_ID) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String WHERE = " where MEMBER_ID = ? and META_KEY = ? and ORG_ID = ? and REALM_ID = ?";
    private static final String UPDATE =
            "update {WSP_METADATA} set VISIBILITY = ?, CLIENTS = ?, REVISION = ?, UPDATED_AT = ?, CIPHERTEXT = ?, KEY_ID = ?"
                    + WHERE;
    private static final String UPDATE_AUDIENCE =
            "update {WSP_METADATA} set VISIBILITY = ?, CLIENTS = ?, REVISION = ?, UPDATED_AT = ?" + WHERE;
    private static final String RESEAL = "update {WSP_METADATA} set CIPHERTEXT = ?, KEY_ID = ?" + WHERE;

    private final EntityManager em;

    MetadataBatch(EntityManager em) {
        this.em = em;
    }

    void insert(List<MetadataEntry> rows) {
        JdbcBatch.run(
                em,
                INSERT,
                rows,
                (statement, row) -> id(statement, sealed(statement, audience(statement, 1, row), row), row));
    }

    void update(List<MetadataEntry> rows) {
        JdbcBatch.run(
                em,
                UPDATE,
                rows,
                (statement, row) -> id(statement, sealed(statement, audience(statement, 1, row), row), row));
    }

    void updateAudience(List<MetadataEntry> rows) {
        JdbcBatch.run(em, UPDATE_AUDIENCE, rows, (statement, row) -> id(statement, audience(statement, 1, row), row));
    }

    void reseal(List<MetadataEntry> rows) {
        JdbcBatch.run(em, RESEAL, rows, (statement, row) -> id(statement, sealed(statement, 1, row), row));
    }

    private static int audience(PreparedStatement statement, int from, MetadataEntry row) throws SQLException {
        statement.setString(from, row.audience().visibility().name());
        statement.setString(from + 1, MetadataEntity.clients(row.audience()));
        statement.setLong(from + 2, row.revision());
        statement.setLong(from + 3, row.updatedAt().toEpochMilli());
        return from + 4;
    }

    private static int sealed(PreparedStatement statement, int from, MetadataEntry row) throws SQLException {
        statement.setBytes(from, row.sealed().ciphertext());
        statement.setInt(from + 1, row.sealed().keyId());
        return from + 2;
    }

    private static void id(PreparedStatement statement, int from, MetadataEntry row) throws SQLException {
        statement.setString(from, row.member());
        statement.setString(from + 1, row.key().name());
        statement.setString(from + 2, row.workspace().organization());
        statement.setString(from + 3, row.workspace().realm());
    }
}

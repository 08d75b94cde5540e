package io.workspaces.keycloak.metadata.jpa;

import io.workspaces.keycloak.metadata.MetadataEntry;
import io.workspaces.keycloak.metadata.MetadataKey;
import io.workspaces.keycloak.metadata.StoredValue;
import io.workspaces.keycloak.metadata.Visibility;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.Table;
import io.workspaces.keycloak.persistence.Values;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Metadata, for statements past {@link MetadataEntity}. */
public final class MetadataTable {
    public static final Table TABLE = new Table("WSP_METADATA", "v");
    public static final Column<String> MEMBER_ID = TABLE.text("MEMBER_ID");
    private static final Column<String> META_KEY = TABLE.text("META_KEY");
    private static final Column<String> REALM_ID = TABLE.text("REALM_ID");
    private static final Column<String> ORG_ID = TABLE.text("ORG_ID");
    private static final Column<Visibility> VISIBILITY = TABLE.constant("VISIBILITY", Visibility.class);
    private static final Column<String> CLIENTS = TABLE.text("CLIENTS");
    private static final Column<byte[]> CIPHERTEXT = TABLE.bytes("CIPHERTEXT");
    private static final Column<Integer> KEY_ID = TABLE.integer("KEY_ID");
    private static final Column<Long> REVISION = TABLE.number("REVISION");
    private static final Column<Long> UPDATED_AT = TABLE.number("UPDATED_AT");

    private static final Values<MetadataEntry> ID = new Values<MetadataEntry>()
            .with(MEMBER_ID, MetadataEntry::member)
            .with(META_KEY, row -> row.key().name())
            .with(ORG_ID, row -> row.workspace().organization())
            .with(REALM_ID, row -> row.workspace().realm());
    private static final Values<MetadataEntry> AUDIENCE = new Values<MetadataEntry>()
            .with(VISIBILITY, row -> row.audience().visibility())
            .with(CLIENTS, row -> MetadataEntity.clients(row.audience()))
            .with(REVISION, MetadataEntry::revision)
            .with(UPDATED_AT, row -> row.updatedAt().toEpochMilli());
    private static final Values<MetadataEntry> SEALED = new Values<MetadataEntry>()
            .with(CIPHERTEXT, row -> row.sealed().ciphertext())
            .with(KEY_ID, row -> row.sealed().keyId());
    private static final Values<MetadataEntry> CONTENT =
            new Values<MetadataEntry>().with(AUDIENCE).with(SEALED);

    private MetadataTable() {}

    public static void insert(EntityManager em, List<MetadataEntry> rows) {
        new Values<MetadataEntry>().with(CONTENT).with(ID).insert(em, rows);
    }

    static void update(EntityManager em, List<MetadataEntry> rows) {
        CONTENT.update(em, rows, ID);
    }

    static void updateAudience(EntityManager em, List<MetadataEntry> rows) {
        AUDIENCE.update(em, rows, ID);
    }

    static void reseal(EntityManager em, List<MetadataEntry> rows) {
        SEALED.update(em, rows, ID);
    }

    /** The values of a member as the second part of a union: in which columns of the first they stand. */
    public record InUnion(
            Column<String> key, Column<String> visibility, Column<String> clients, Column<byte[]> sealed) {
        public Map<Column<?>, Column<?>> columns() {
            return Map.of(key, META_KEY, visibility, VISIBILITY, clients, CLIENTS, sealed, CIPHERTEXT);
        }

        public StoredValue read(ResultSet row) throws SQLException {
            return new StoredValue(
                    new MetadataKey(META_KEY.inPlaceOf(key).read(row)),
                    MetadataEntity.audience(
                            VISIBILITY.inPlaceOf(visibility).read(row),
                            CLIENTS.inPlaceOf(clients).find(row)),
                    CIPHERTEXT.inPlaceOf(sealed).read(row));
        }
    }
}

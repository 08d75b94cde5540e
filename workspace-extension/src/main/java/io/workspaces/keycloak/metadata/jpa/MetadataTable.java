package io.workspaces.keycloak.metadata.jpa;

import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.metadata.MetadataEntry;
import io.workspaces.keycloak.metadata.MetadataKey;
import io.workspaces.keycloak.metadata.MetadataWrites;
import io.workspaces.keycloak.metadata.StoredValue;
import io.workspaces.keycloak.metadata.Visibility;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.ListQuery;
import io.workspaces.keycloak.persistence.Table;
import io.workspaces.keycloak.persistence.Values;
import io.workspaces.keycloak.persistence.WithoutIndex;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
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

    private static final String OF_MEMBERS = "select "
            + Column.list(List.of(MEMBER_ID, META_KEY, VISIBILITY, CLIENTS, CIPHERTEXT, KEY_ID, REVISION, UPDATED_AT))
            + " from " + TABLE + " where " + REALM_ID + " = ? and " + WithoutIndex.by(ORG_ID.toString()) + " = ? and "
            + MEMBER_ID + " in (%s)";

    private MetadataTable() {}

    public static void insert(EntityManager em, List<MetadataEntry> rows) {
        new Values<MetadataEntry>().with(CONTENT).with(ID).insert(em, rows);
    }

    static List<MetadataEntry> ofMembers(EntityManager em, WorkspaceId workspace, List<String> members) {
        // Most members have the same few keys.
        Map<String, MetadataKey> keys = new HashMap<>();
        return ListQuery.rows(
                em,
                OF_MEMBERS,
                List.of(workspace.realm(), workspace.organization()),
                members,
                row -> new MetadataEntry(
                        workspace,
                        MEMBER_ID.read(row),
                        keys.computeIfAbsent(META_KEY.read(row), MetadataKey::new),
                        MetadataEntity.audience(VISIBILITY.read(row), CLIENTS.find(row)),
                        new Sealed(KEY_ID.read(row), CIPHERTEXT.read(row)),
                        REVISION.read(row),
                        Instant.ofEpochMilli(UPDATED_AT.read(row))));
    }

    /** Stores what a file does to the metadata of many members. */
    public static void write(EntityManager em, List<MetadataWrites> all) {
        ID.delete(em, all.stream().flatMap(one -> one.removed().stream()).toList());
        update(em, all.stream().flatMap(one -> one.rewritten().stream()).toList());
        insert(em, all.stream().flatMap(one -> one.added().stream()).toList());
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

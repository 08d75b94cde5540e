package io.workspaces.keycloak.crypto.jpa;

import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.Table;

/** Data keys, for statements past {@link DataKeyEntity}. */
public final class DataKeyTable {
    public static final Table TABLE = new Table("WSP_DATA_KEY", "k");
    public static final Column<String> ORG_ID = TABLE.text("ORG_ID");
    public static final Column<String> MASTER_KEY_ID = TABLE.text("MASTER_KEY_ID");
    public static final Column<byte[]> WRAPPED = TABLE.bytes("WRAPPED");

    private DataKeyTable() {}
}

package io.workspaces.keycloak.group.jpa;

import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.Table;

/** Catalogs, for statements past {@link CatalogEntity}. */
public final class CatalogTable {
    public static final Table TABLE = new Table("WSP_CATALOG", "c");
    public static final Column<String> REALM_ID = TABLE.text("REALM_ID");
    public static final Column<String> CATALOG = TABLE.longText("CATALOG");

    private CatalogTable() {}
}

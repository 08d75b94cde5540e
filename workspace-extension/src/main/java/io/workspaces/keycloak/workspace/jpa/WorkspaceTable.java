package io.workspaces.keycloak.workspace.jpa;

import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.Table;

/** Workspaces' own rows, for statements past {@link WorkspaceEntity}. */
public final class WorkspaceTable {
    public static final Table TABLE = new Table("WSP_WORKSPACE", "w");
    public static final Column<String> ORG_ID = TABLE.text("ORG_ID");
    public static final Column<Long> DELETION_AT = TABLE.number("DELETION_AT");

    private WorkspaceTable() {}
}

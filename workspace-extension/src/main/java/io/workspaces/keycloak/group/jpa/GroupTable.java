package io.workspaces.keycloak.group.jpa;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.PermissionJson;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups, for statements past {@link GroupEntity}, in which a role's group and a custom one may stand side by side. */
public final class GroupTable {
    public final Table table;
    public final Column<String> id;
    public final Column<String> organizationId;
    public final Column<DefaultRole> role;
    public final Column<String> nameKey;
    private final Column<String> name;
    private final Column<String> permissions;
    private final Column<Boolean> builderLevel;

    public GroupTable(String alias) {
        table = new Table("WSP_GROUP", alias);
        id = table.text("ID");
        organizationId = table.text("ORG_ID");
        role = table.constant("ROLE", DefaultRole.class);
        nameKey = table.text("NAME_KEY");
        name = table.text("NAME");
        permissions = table.longText("PERMISSIONS");
        builderLevel = table.truth("BUILDER_LEVEL");
    }

    /** What {@link #find} needs. */
    public List<Column<?>> columns() {
        return List.of(id, name, role, permissions, builderLevel);
    }

    public @Nullable Group find(WorkspaceId workspace, ResultSet row) throws SQLException {
        String found = id.find(row);
        return found == null
                ? null
                : new Group(
                        found,
                        workspace,
                        name.read(row),
                        role.find(row),
                        PermissionJson.read(permissions.read(row)),
                        builderLevel.read(row));
    }
}

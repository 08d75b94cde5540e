package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.group.PermissionJson;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of a statement that reads what a member {@code m} may do: one row for each custom group, or a single row
 * without a group. Each row repeats the role's group and the realm's catalog, which are usually small. It touches only
 * the member's own groups, however many the workspace has.
 *
 * @param roleGroup null if the workspace does not have it yet
 * @param group a custom group, or null
 */
public record GroupsOfMembers(
        @Nullable Group roleGroup, @Nullable Group group, PermissionCatalog catalog) {
    public static final String COLUMNS = "rg.ID, rg.NAME, rg.ROLE, rg.PERMISSIONS, rg.BUILDER_LEVEL,"
            + " g.ID, g.NAME, g.ROLE, g.PERMISSIONS, g.BUILDER_LEVEL, c.CATALOG";

    /**
     * Replaces the columns in the second part of a union that does not have them. Only in the second: PostgreSQL treats
     * two leading parts of nulls as text, which the booleans of a third part would not match.
     */
    public static final String NO_COLUMNS = "null, null, null, null, null, null, null, null, null, null, null";

    /** Joins; table names are in braces. */
    public static final String JOINS = " left join {WSP_GROUP} rg on rg.ORG_ID = m.ORG_ID and rg.ROLE = m.ROLE"
            + " left join {WSP_MEMBER_GROUP} mg on mg.MEMBER_ID = m.ID"
            + " left join {WSP_GROUP} g on g.ID = mg.GROUP_ID and g.ORG_ID = m.ORG_ID"
            + " left join {WSP_CATALOG} c on c.REALM_ID = m.REALM_ID";

    private static final PermissionCatalog BUILT_IN = PermissionJson.builtIn();
    private static final int OF_A_GROUP = 5;

    /** @param from the number of the first column */
    public static GroupsOfMembers read(WorkspaceId workspace, ResultSet row, int from) throws SQLException {
        String catalog = row.getString(from + 2 * OF_A_GROUP);
        return new GroupsOfMembers(
                group(workspace, row, from),
                group(workspace, row, from + OF_A_GROUP),
                catalog == null ? BUILT_IN : PermissionJson.readCatalog(catalog));
    }

    private static @Nullable Group group(WorkspaceId workspace, ResultSet row, int from) throws SQLException {
        String id = row.getString(from);
        if (id == null) {
            return null;
        }
        String role = row.getString(from + 2);
        return new Group(
                id,
                workspace,
                row.getString(from + 1),
                role == null ? null : DefaultRole.valueOf(role),
                PermissionJson.read(row.getString(from + 3)),
                row.getBoolean(from + 4));
    }

    /** The groups of one member from all its rows. */
    public static List<Group> all(List<GroupsOfMembers> rows) {
        List<Group> groups = new ArrayList<>(rows.size() + 1);
        rows.stream()
                .limit(1)
                .map(GroupsOfMembers::roleGroup)
                .filter(Objects::nonNull)
                .forEach(groups::add);
        rows.stream().map(GroupsOfMembers::group).filter(Objects::nonNull).forEach(groups::add);
        return groups;
    }
}

package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.group.PermissionJson;
import io.workspaces.keycloak.group.jpa.CatalogTable;
import io.workspaces.keycloak.group.jpa.GroupTable;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.Column;
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
    private static final GroupTable OF_ROLE = new GroupTable("rg");
    private static final GroupTable CUSTOM = new GroupTable("g");
    /** Sorts the custom groups of a member. */
    public static final Column<String> NAME_KEY = CUSTOM.nameKey;

    /** Joins; table names are in braces. */
    public static final String JOINS = " left join " + OF_ROLE.table + " on " + OF_ROLE.organizationId + " = "
            + MemberTable.ORG_ID + " and " + OF_ROLE.role + " = " + MemberTable.ROLE
            + " left join " + MemberGroupTable.TABLE + " on " + MemberGroupTable.MEMBER_ID + " = " + MemberTable.ID
            + " left join " + CUSTOM.table + " on " + CUSTOM.id + " = " + MemberGroupTable.GROUP_ID + " and "
            + CUSTOM.organizationId + " = " + MemberTable.ORG_ID
            + " left join " + CatalogTable.TABLE + " on " + CatalogTable.REALM_ID + " = " + MemberTable.REALM_ID;

    private static final PermissionCatalog BUILT_IN = PermissionJson.builtIn();

    /**
     * A statement's own columns, followed by those that are read here. The second part of a union may have none of these,
     * see {@link Column#union}. Only the second: PostgreSQL treats two leading parts of nulls as text, which the booleans of
     * a third part would not match.
     */
    public static List<Column<?>> behind(Column<?>... own) {
        List<Column<?>> columns = new ArrayList<>(List.of(own));
        columns.addAll(OF_ROLE.columns());
        columns.addAll(CUSTOM.columns());
        columns.add(CatalogTable.CATALOG);
        return List.copyOf(columns);
    }

    public static GroupsOfMembers read(WorkspaceId workspace, ResultSet row) throws SQLException {
        String catalog = CatalogTable.CATALOG.find(row);
        return new GroupsOfMembers(
                OF_ROLE.find(workspace, row),
                CUSTOM.find(workspace, row),
                catalog == null ? BUILT_IN : PermissionJson.readCatalog(catalog));
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

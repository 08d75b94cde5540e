package io.workspaces.keycloak.token.jpa;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.EffectivePermissions;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.group.PermissionJson;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.token.Standing;
import io.workspaces.keycloak.token.Standings;
import io.workspaces.keycloak.workspace.jpa.SingleStatements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One statement, whatever the number of workspaces and groups. */
public final class JpaStandings implements Standings {
    private static final PermissionCatalog BUILT_IN = PermissionJson.builtIn();
    private static final String QUERY = "select m.ORG_ID, m.ROLE, g.ID, g.NAME, g.ROLE, g.PERMISSIONS,"
            + " g.BUILDER_LEVEL, c.CATALOG from {WSP_MEMBER} m"
            + " join {WSP_GROUP} g on g.ORG_ID = m.ORG_ID and (g.ROLE = m.ROLE or exists"
            + " (select 1 from {WSP_MEMBER_GROUP} mg where mg.MEMBER_ID = m.ID and mg.GROUP_ID = g.ID))"
            + " left join {WSP_CATALOG} c on c.REALM_ID = m.REALM_ID"
            + " where m.REALM_ID = ? and m.USER_ID = ? and m.STATUS = 'ACTIVE'"
            + " order by m.JOINED_AT, m.ORG_ID, g.NAME_KEY";

    private final SingleStatements statements;

    public JpaStandings(SingleStatements statements) {
        this.statements = statements;
    }

    @Override
    public List<Standing> of(String realm, String userId) {
        Map<String, List<Row>> workspaces = new LinkedHashMap<>();
        statements.select(QUERY, List.of(realm, userId), row -> row(realm, row)).forEach(row -> workspaces
                .computeIfAbsent(row.group().workspace().organization(), org -> new ArrayList<>())
                .add(row));
        return workspaces.values().stream().map(JpaStandings::standing).toList();
    }

    /** One of the groups that a member is in, by role or by choice. */
    private record Row(DefaultRole role, Group group, PermissionCatalog catalog) {}

    private static Row row(String realm, ResultSet columns) throws SQLException {
        String role = columns.getString(5);
        return new Row(
                DefaultRole.valueOf(columns.getString(2)),
                new Group(
                        columns.getString(3),
                        new WorkspaceId(realm, columns.getString(1)),
                        columns.getString(4),
                        role == null ? null : DefaultRole.valueOf(role),
                        PermissionJson.read(columns.getString(6)),
                        columns.getBoolean(7)),
                catalog(columns.getString(8)));
    }

    private static Standing standing(List<Row> rows) {
        Row any = rows.get(0);
        List<Group> groups = rows.stream().map(Row::group).toList();
        return new Standing(
                any.group().workspace(),
                any.role(),
                groups.stream().filter(g -> !g.isRole()).toList(),
                new EffectivePermissions(any.catalog(), groups).union());
    }

    private static PermissionCatalog catalog(@Nullable String json) {
        return json == null ? BUILT_IN : PermissionJson.readCatalog(json);
    }
}

package io.workspaces.keycloak.token.jpa;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.EffectivePermissions;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.jpa.GroupsOfMembers;
import io.workspaces.keycloak.token.Standing;
import io.workspaces.keycloak.token.Standings;
import io.workspaces.keycloak.workspace.jpa.SingleStatements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One statement, whatever the number of workspaces and groups. */
public final class JpaStandings implements Standings {
    private static final String QUERY = "select m.ORG_ID, m.ROLE, " + GroupsOfMembers.COLUMNS + " from {WSP_MEMBER} m"
            + GroupsOfMembers.JOINS + " where m.REALM_ID = ? and m.USER_ID = ? and m.STATUS = 'ACTIVE'"
            + " order by m.JOINED_AT, m.ORG_ID, g.NAME_KEY";

    private final SingleStatements statements;

    public JpaStandings(SingleStatements statements) {
        this.statements = statements;
    }

    @Override
    public List<Standing> of(String realm, String userId) {
        Map<WorkspaceId, List<Row>> workspaces = new LinkedHashMap<>();
        statements.select(QUERY, List.of(realm, userId), row -> row(realm, row)).forEach(row -> workspaces
                .computeIfAbsent(row.workspace(), workspace -> new ArrayList<>())
                .add(row));
        return workspaces.values().stream().map(JpaStandings::standing).toList();
    }

    private record Row(WorkspaceId workspace, DefaultRole role, GroupsOfMembers groups) {}

    private static Row row(String realm, ResultSet columns) throws SQLException {
        WorkspaceId workspace = new WorkspaceId(realm, columns.getString(1));
        return new Row(
                workspace, DefaultRole.valueOf(columns.getString(2)), GroupsOfMembers.read(workspace, columns, 3));
    }

    private static Standing standing(List<Row> rows) {
        Row any = rows.get(0);
        List<Group> groups = GroupsOfMembers.all(rows.stream().map(Row::groups).toList());
        return new Standing(
                any.workspace(),
                any.role(),
                groups.stream().filter(g -> !g.isRole()).toList(),
                new EffectivePermissions(any.groups().catalog(), groups).union());
    }
}

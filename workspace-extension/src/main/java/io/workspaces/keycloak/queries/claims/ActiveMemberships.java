package io.workspaces.keycloak.queries.claims;

import static io.workspaces.keycloak.member.jpa.MemberTable.ACTIVE_UNTIL;
import static io.workspaces.keycloak.member.jpa.MemberTable.JOINED_AT;
import static io.workspaces.keycloak.member.jpa.MemberTable.ORG_ID;
import static io.workspaces.keycloak.member.jpa.MemberTable.REALM_ID;
import static io.workspaces.keycloak.member.jpa.MemberTable.ROLE;
import static io.workspaces.keycloak.member.jpa.MemberTable.STATUS;
import static io.workspaces.keycloak.member.jpa.MemberTable.USER_ID;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.EffectivePermissions;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.AccountOrigin;
import io.workspaces.keycloak.member.jpa.GroupsOfMembers;
import io.workspaces.keycloak.member.jpa.MemberTable;
import io.workspaces.keycloak.persistence.AutoCommitQueries;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.Millis;
import io.workspaces.keycloak.workspace.jpa.WorkspaceTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the workspaces in which an account is Active, with one statement for any number of workspaces and groups. Reads
 * Keycloak 26.7's tables of organizations and their members, and never writes them.
 */
public final class ActiveMemberships {
    private static final List<Column<?>> COLUMNS =
            GroupsOfMembers.behind(ORG_ID, ROLE, JOINED_AT, ACTIVE_UNTIL, GroupsOfMembers.NAME_KEY);
    private static final String ACTIVE = "select " + Column.list(COLUMNS) + " from " + MemberTable.TABLE
            + GroupsOfMembers.JOINS + " where " + REALM_ID + " = ? and " + USER_ID + " = ? and " + STATUS
            + " = 'ACTIVE' and " + MemberTable.CURRENT;
    private static final String UNKNOWN = " union all select " + Column.union(COLUMNS, Map.of(ORG_ID, "o.ID"))
            + " from {%s} u join {ORG} o on o.GROUP_ID = u.GROUP_ID"
            + " where o.REALM_ID = ? and u.USER_ID = ? and o.ENABLED = ?"
            + " and not exists (select 1 from " + MemberTable.TABLE.as("k")
            + " where " + ORG_ID.of("k") + " = o.ID and " + USER_ID.of("k") + " = u.USER_ID)"
            + " and not exists (select 1 from " + WorkspaceTable.TABLE
            + " where " + WorkspaceTable.ORG_ID + " = o.ID and " + WorkspaceTable.DELETION_AT + " is not null)";
    /** Sorts by the time of joining, and groups by name. */
    private static final String ORDER =
            " order by " + JOINED_AT.label() + ", " + ORG_ID.label() + ", " + GroupsOfMembers.NAME_KEY.label();

    private static final String LOCAL = ACTIVE + UNKNOWN.formatted("USER_GROUP_MEMBERSHIP") + ORDER;
    private static final String FEDERATED = ACTIVE + UNKNOWN.formatted("FED_USER_GROUP_MEMBERSHIP") + ORDER;

    private final AutoCommitQueries statements;
    private final Clock clock;

    public ActiveMemberships(AutoCommitQueries statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * The memberships of an account.
     *
     * @param unknown enabled organizations that the account is in but that nobody has used as workspaces yet
     */
    public record Found(List<ActiveMembership> active, List<WorkspaceId> unknown) {}

    public Found of(String realm, String userId) {
        Map<WorkspaceId, List<Row>> workspaces = new LinkedHashMap<>();
        String query = AccountOrigin.ofId(userId).isPresent() ? FEDERATED : LOCAL;
        statements
                .select(query, List.of(realm, userId, clock.millis(), realm, userId, true), row -> row(realm, row))
                .forEach(row -> workspaces
                        .computeIfAbsent(row.workspace(), workspace -> new ArrayList<>())
                        .add(row));
        List<ActiveMembership> active = new ArrayList<>();
        List<WorkspaceId> unknown = new ArrayList<>();
        workspaces.forEach((workspace, rows) -> {
            if (rows.get(0) instanceof Membership) {
                active.add(membership(rows.stream().map(Membership.class::cast).toList()));
            } else {
                unknown.add(workspace);
            }
        });
        return new Found(active, unknown);
    }

    private sealed interface Row permits Membership, Unknown {
        WorkspaceId workspace();
    }

    /** An Active member with one of its groups. */
    private record Membership(
            WorkspaceId workspace,
            DefaultRole role,
            @Nullable Instant until,
            GroupsOfMembers groups) implements Row {}

    private record Unknown(WorkspaceId workspace) implements Row {}

    private static Row row(String realm, ResultSet columns) throws SQLException {
        WorkspaceId workspace = new WorkspaceId(realm, ORG_ID.read(columns));
        DefaultRole role = ROLE.find(columns);
        if (role == null) {
            return new Unknown(workspace);
        }
        return new Membership(
                workspace, role, Millis.time(ACTIVE_UNTIL.find(columns)), GroupsOfMembers.read(workspace, columns));
    }

    private static ActiveMembership membership(List<Membership> rows) {
        Membership any = rows.get(0);
        List<Group> groups =
                GroupsOfMembers.all(rows.stream().map(Membership::groups).toList());
        return new ActiveMembership(
                any.workspace(),
                any.role(),
                groups.stream().filter(g -> !g.isRole()).toList(),
                new EffectivePermissions(any.groups().catalog(), groups).union(),
                any.until());
    }
}

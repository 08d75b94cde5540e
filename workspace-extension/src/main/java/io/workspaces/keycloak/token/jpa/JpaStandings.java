package io.workspaces.keycloak.token.jpa;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.EffectivePermissions;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.group.PermissionJson;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.token.Standing;
import io.workspaces.keycloak.token.Standings;
import io.workspaces.keycloak.workspace.jpa.SingleStatements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One statement, whatever the number of workspaces and groups. */
public final class JpaStandings implements Standings {
    private static final PermissionCatalog BUILT_IN = PermissionJson.builtIn();
    private static final String QUERY = "select m.organizationId, m.role, g.id, g.name, g.role, g.permissions,"
            + " g.builderLevel, c.catalog from WspMember m"
            + " join WspGroup g on g.organizationId = m.organizationId and (g.role = m.role or exists"
            + " (select 1 from WspMemberGroup mg where mg.memberId = m.id and mg.groupId = g.id))"
            + " left join WspCatalog c on c.realmId = m.realmId"
            + " where m.realmId = :realm and m.userId = :user and m.status = :active"
            + " order by m.joinedAt, m.organizationId, g.nameKey";

    private final SingleStatements statements;

    public JpaStandings(SingleStatements statements) {
        this.statements = statements;
    }

    @Override
    public List<Standing> of(String realm, String userId) {
        Map<String, List<Object[]>> workspaces = new LinkedHashMap<>();
        statements
                .read(em -> em.createQuery(QUERY, Object[].class)
                        .setParameter("realm", realm)
                        .setParameter("user", userId)
                        .setParameter("active", MemberStatus.ACTIVE)
                        .getResultList())
                .forEach(row -> workspaces
                        .computeIfAbsent((String) row[0], org -> new ArrayList<>())
                        .add(row));
        return workspaces.entrySet().stream()
                .map(e -> standing(new WorkspaceId(realm, e.getKey()), e.getValue()))
                .toList();
    }

    private static Standing standing(WorkspaceId workspace, List<Object[]> rows) {
        List<Group> groups = rows.stream().map(row -> group(workspace, row)).toList();
        return new Standing(
                workspace,
                (DefaultRole) rows.get(0)[1],
                groups.stream().filter(g -> !g.isRole()).toList(),
                new EffectivePermissions(catalog((String) rows.get(0)[7]), groups).union());
    }

    private static Group group(WorkspaceId workspace, Object[] row) {
        return new Group(
                (String) row[2],
                workspace,
                (String) row[3],
                (DefaultRole) row[4],
                PermissionJson.read((String) row[5]),
                (Boolean) row[6]);
    }

    private static PermissionCatalog catalog(@Nullable String json) {
        return json == null ? BUILT_IN : PermissionJson.readCatalog(json);
    }
}

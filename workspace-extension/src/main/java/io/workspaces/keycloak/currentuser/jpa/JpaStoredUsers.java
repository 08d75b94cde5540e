package io.workspaces.keycloak.currentuser.jpa;

import io.workspaces.keycloak.currentuser.StoredUser;
import io.workspaces.keycloak.currentuser.StoredUsers;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.group.PermissionJson;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.metadata.Audience;
import io.workspaces.keycloak.metadata.MetadataKey;
import io.workspaces.keycloak.metadata.StoredValue;
import io.workspaces.keycloak.metadata.Visibility;
import io.workspaces.keycloak.workspace.jpa.SingleStatements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement of up to four parts: the member with the workspace's key, its groups, its values, and the
 * realm's catalog. Every call of every app comes here.
 */
public final class JpaStoredUsers implements StoredUsers {
    private static final String ACTIVE = " m.ORG_ID = ? and m.USER_ID = ? and m.STATUS = 'ACTIVE'";
    private static final String GROUPS = " union all select 'group', g.ID, g.NAME, g.ROLE,"
            + " case when g.BUILDER_LEVEL = ? then 'y' else 'n' end, null, null, g.PERMISSIONS, null from {WSP_MEMBER} m"
            + " join {WSP_GROUP} g on g.ORG_ID = m.ORG_ID and (g.ROLE = m.ROLE or exists (select 1 from"
            + " {WSP_MEMBER_GROUP} mg where mg.MEMBER_ID = m.ID and mg.GROUP_ID = g.ID)) where" + ACTIVE;
    private static final String CATALOG = " union all select 'catalog', null, null, null, null, null, null, c.CATALOG,"
            + " null from {WSP_CATALOG} c where c.REALM_ID = ?";
    private static final String MEMBER =
            "select 'member' as KIND, m.ID as A, m.EMAIL as B, m.FIRST_NAME as C," + " m.LAST_NAME as D, m.ROLE as E, ";
    private static final String WITHOUT_VALUES = MEMBER + "null as F, cast(null as varchar(1)) as T, null as X"
            + " from {WSP_MEMBER} m where" + ACTIVE + GROUPS + CATALOG;
    private static final String WITH_VALUES = MEMBER + "k.MASTER_KEY_ID as F, cast(null as varchar(1)) as T,"
            + " k.WRAPPED as X from {WSP_MEMBER} m left join {WSP_DATA_KEY} k on k.ORG_ID = m.ORG_ID where" + ACTIVE
            + GROUPS
            + " union all select 'value', v.META_KEY, v.VISIBILITY, v.CLIENTS, null, null, null, null, v.CIPHERTEXT"
            + " from {WSP_MEMBER} m join {WSP_METADATA} v on v.MEMBER_ID = m.ID where" + ACTIVE + CATALOG;
    private static final int COLUMNS = 9;
    private static final PermissionCatalog BUILT_IN = PermissionJson.builtIn();

    private final SingleStatements statements;

    public JpaStoredUsers(SingleStatements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<StoredUser> find(WorkspaceId workspace, String userId) {
        return find(WITH_VALUES, 3, workspace, userId);
    }

    @Override
    public Optional<StoredUser> findWithoutValues(WorkspaceId workspace, String userId) {
        return find(WITHOUT_VALUES, 2, workspace, userId);
    }

    private Optional<StoredUser> find(String query, int parts, WorkspaceId workspace, String userId) {
        List<String> member = List.of(workspace.organization(), userId);
        List<Object> values = new ArrayList<>(member);
        // Not every database takes a column for a condition.
        values.add(true);
        for (int part = 1; part < parts; part++) {
            values.addAll(member);
        }
        values.add(workspace.realm());
        return user(workspace, statements.select(query, values, JpaStoredUsers::columns));
    }

    private static Object[] columns(ResultSet row) throws SQLException {
        Object[] columns = new Object[COLUMNS];
        for (int i = 1; i < COLUMNS; i++) {
            columns[i - 1] = row.getString(i);
        }
        columns[COLUMNS - 1] = row.getBytes(COLUMNS);
        return columns;
    }

    private static Optional<StoredUser> user(WorkspaceId workspace, List<Object[]> rows) {
        Object @Nullable [] member = null;
        PermissionCatalog catalog = BUILT_IN;
        List<Group> groups = new ArrayList<>();
        List<StoredValue> values = new ArrayList<>();
        for (Object[] row : rows) {
            switch ((String) row[0]) {
                case "member" -> member = row;
                case "group" -> groups.add(group(workspace, row));
                case "value" -> values.add(value(row));
                default -> catalog = PermissionJson.readCatalog((String) row[7]);
            }
        }
        if (member == null) {
            return Optional.empty();
        }
        groups.sort(java.util.Comparator.comparing(g -> g.name().toLowerCase(java.util.Locale.ROOT)));
        return Optional.of(new StoredUser(
                (String) member[1],
                (String) member[2],
                new PersonName((String) member[3], (String) member[4]),
                DefaultRole.valueOf((String) member[5]),
                groups,
                catalog,
                values,
                member[6] == null ? null : new StoredUser.WrappedKey((byte[]) member[8], (String) member[6])));
    }

    private static Group group(WorkspaceId workspace, Object[] row) {
        return new Group(
                (String) row[1],
                workspace,
                (String) row[2],
                row[3] == null ? null : DefaultRole.valueOf((String) row[3]),
                PermissionJson.read((String) row[7]),
                "y".equals(row[4]));
    }

    private static StoredValue value(Object[] row) {
        String clients = (String) row[3];
        return new StoredValue(
                new MetadataKey((String) row[1]),
                new Audience(
                        Visibility.valueOf((String) row[2]),
                        clients == null ? List.of() : List.of(clients.split("\n", -1))),
                (byte[]) row[8]);
    }
}

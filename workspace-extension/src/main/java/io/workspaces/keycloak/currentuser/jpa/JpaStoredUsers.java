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
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/**
 * One statement of four parts: the member with the workspace's key, its groups, its values, and the
 * realm's catalog. {@code {h-schema}} is the schema that Keycloak is configured with.
 */
public final class JpaStoredUsers implements StoredUsers {
    private static final String ACTIVE = " m.ORG_ID = :org and m.USER_ID = :usr and m.STATUS = 'ACTIVE'";
    private static final String QUERY = "select 'member' as KIND, m.ID as A, m.EMAIL as B, m.FIRST_NAME as C,"
            + " m.LAST_NAME as D, m.ROLE as E, k.MASTER_KEY_ID as F, cast(null as varchar(1)) as T, k.WRAPPED as X"
            + " from {h-schema}WSP_MEMBER m left join {h-schema}WSP_DATA_KEY k on k.ORG_ID = m.ORG_ID where" + ACTIVE
            + " union all select 'group', g.ID, g.NAME, g.ROLE, case when g.BUILDER_LEVEL then 'y' else 'n' end,"
            + " null, null, g.PERMISSIONS, null from {h-schema}WSP_MEMBER m"
            + " join {h-schema}WSP_GROUP g on g.ORG_ID = m.ORG_ID and (g.ROLE = m.ROLE or exists (select 1 from"
            + " {h-schema}WSP_MEMBER_GROUP mg where mg.MEMBER_ID = m.ID and mg.GROUP_ID = g.ID)) where" + ACTIVE
            + " union all select 'value', v.META_KEY, v.VISIBILITY, v.CLIENTS, null, null, null, null, v.CIPHERTEXT"
            + " from {h-schema}WSP_MEMBER m join {h-schema}WSP_METADATA v on v.MEMBER_ID = m.ID where" + ACTIVE
            + " union all select 'catalog', null, null, null, null, null, null, c.CATALOG, null"
            + " from {h-schema}WSP_CATALOG c where c.REALM_ID = :realm";
    private static final String[] TEXTS = {"KIND", "A", "B", "C", "D", "E", "F", "T"};
    private static final PermissionCatalog BUILT_IN = PermissionJson.builtIn();

    private final EntityManager em;

    public JpaStoredUsers(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<StoredUser> find(WorkspaceId workspace, String userId) {
        NativeQuery<Object[]> query =
                em.createNativeQuery(QUERY, Object[].class).unwrap(NativeQuery.class);
        for (String column : TEXTS) {
            query.addScalar(column, StandardBasicTypes.STRING);
        }
        query.addScalar("X", StandardBasicTypes.BINARY)
                .setParameter("org", workspace.organization())
                .setParameter("usr", userId)
                .setParameter("realm", workspace.realm());
        return user(workspace, query.getResultList());
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

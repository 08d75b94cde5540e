package io.workspaces.keycloak.queries.currentuser;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.jpa.GroupsOfMembers;
import io.workspaces.keycloak.metadata.Audience;
import io.workspaces.keycloak.metadata.MetadataKey;
import io.workspaces.keycloak.metadata.StoredValue;
import io.workspaces.keycloak.metadata.Visibility;
import io.workspaces.keycloak.persistence.AutoCommitQueries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Active member with everything that belongs to it, without a cache, by one statement of up to two parts: the
 * member with the workspace's key and the groups, and the values. Every call of every app runs this.
 */
public final class MemberSnapshots {
    private static final String ACTIVE = " where m.ORG_ID = ? and m.USER_ID = ? and m.STATUS = 'ACTIVE'";
    private static final String MEMBER = "select m.ID, m.EMAIL, m.FIRST_NAME, m.LAST_NAME, m.ROLE, ";
    private static final String FROM = GroupsOfMembers.COLUMNS + " from {WSP_MEMBER} m" + GroupsOfMembers.JOINS;
    private static final String WITHOUT_VALUES = MEMBER + "null, null, " + FROM + ACTIVE;
    private static final String WITH_VALUES = MEMBER + "k.MASTER_KEY_ID, k.WRAPPED, " + FROM
            + " left join {WSP_DATA_KEY} k on k.ORG_ID = m.ORG_ID" + ACTIVE
            + " union all select null, v.META_KEY, v.VISIBILITY, v.CLIENTS, null, null, v.CIPHERTEXT, "
            + GroupsOfMembers.NO_COLUMNS + " from {WSP_MEMBER} m join {WSP_METADATA} v on v.MEMBER_ID = m.ID" + ACTIVE;
    private static final int SEALED = 7;

    private final AutoCommitQueries statements;

    public MemberSnapshots(AutoCommitQueries statements) {
        this.statements = statements;
    }

    public Optional<MemberSnapshot> find(WorkspaceId workspace, String userId) {
        String organization = workspace.organization();
        return user(statements.select(
                WITH_VALUES, List.of(organization, userId, organization, userId), row -> row(workspace, row)));
    }

    /** The same without the metadata values and their key. */
    public Optional<MemberSnapshot> findWithoutValues(WorkspaceId workspace, String userId) {
        return user(statements.select(
                WITHOUT_VALUES, List.of(workspace.organization(), userId), row -> row(workspace, row)));
    }

    private sealed interface Row permits Membership, Value {}

    /** A row: the member with one of its groups. */
    private record Membership(
            String memberId,
            @Nullable String email,
            PersonName name,
            DefaultRole role,
            MemberSnapshot.@Nullable WrappedKey key,
            GroupsOfMembers groups)
            implements Row {}

    private record Value(StoredValue stored) implements Row {}

    private static Row row(WorkspaceId workspace, ResultSet columns) throws SQLException {
        String memberId = columns.getString(1);
        return memberId == null ? new Value(value(columns)) : membership(workspace, memberId, columns);
    }

    private static Membership membership(WorkspaceId workspace, String memberId, ResultSet columns)
            throws SQLException {
        String masterKey = columns.getString(6);
        return new Membership(
                memberId,
                columns.getString(2),
                new PersonName(columns.getString(3), columns.getString(4)),
                DefaultRole.valueOf(columns.getString(5)),
                masterKey == null ? null : new MemberSnapshot.WrappedKey(columns.getBytes(SEALED), masterKey),
                GroupsOfMembers.read(workspace, columns, SEALED + 1));
    }

    private static StoredValue value(ResultSet columns) throws SQLException {
        String clients = columns.getString(4);
        return new StoredValue(
                new MetadataKey(columns.getString(2)),
                new Audience(
                        Visibility.valueOf(columns.getString(3)),
                        clients == null ? List.of() : List.of(clients.split("\n", -1))),
                columns.getBytes(SEALED));
    }

    private static Optional<MemberSnapshot> user(List<Row> rows) {
        List<Membership> memberships = new ArrayList<>();
        List<StoredValue> values = new ArrayList<>();
        for (Row row : rows) {
            if (row instanceof Membership membership) {
                memberships.add(membership);
            } else if (row instanceof Value value) {
                values.add(value.stored());
            }
        }
        return memberships.stream().findFirst().map(member -> stored(member, groups(memberships), values));
    }

    /** Sorted by name. */
    private static List<Group> groups(List<Membership> memberships) {
        List<Group> groups =
                GroupsOfMembers.all(memberships.stream().map(Membership::groups).toList());
        groups.sort(Comparator.comparing(group -> group.name().toLowerCase(Locale.ROOT)));
        return groups;
    }

    private static MemberSnapshot stored(Membership member, List<Group> groups, List<StoredValue> values) {
        return new MemberSnapshot(
                member.memberId(),
                member.email(),
                member.name(),
                member.role(),
                groups,
                member.groups().catalog(),
                values,
                member.key());
    }
}

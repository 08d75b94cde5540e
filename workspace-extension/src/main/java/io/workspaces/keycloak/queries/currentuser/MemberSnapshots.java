package io.workspaces.keycloak.queries.currentuser;

import static io.workspaces.keycloak.crypto.jpa.DataKeyTable.MASTER_KEY_ID;
import static io.workspaces.keycloak.crypto.jpa.DataKeyTable.WRAPPED;
import static io.workspaces.keycloak.member.jpa.MemberTable.EMAIL;
import static io.workspaces.keycloak.member.jpa.MemberTable.FIRST_NAME;
import static io.workspaces.keycloak.member.jpa.MemberTable.ID;
import static io.workspaces.keycloak.member.jpa.MemberTable.LAST_NAME;
import static io.workspaces.keycloak.member.jpa.MemberTable.ORG_ID;
import static io.workspaces.keycloak.member.jpa.MemberTable.ROLE;
import static io.workspaces.keycloak.member.jpa.MemberTable.STATUS;
import static io.workspaces.keycloak.member.jpa.MemberTable.USER_ID;

import io.workspaces.keycloak.crypto.jpa.DataKeyTable;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.member.jpa.GroupsOfMembers;
import io.workspaces.keycloak.member.jpa.MemberTable;
import io.workspaces.keycloak.metadata.StoredValue;
import io.workspaces.keycloak.metadata.jpa.MetadataTable;
import io.workspaces.keycloak.persistence.AutoCommitQueries;
import io.workspaces.keycloak.persistence.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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
    private static final List<Column<?>> COLUMNS =
            GroupsOfMembers.behind(MemberTable.profileAnd(ID, EMAIL, ROLE, MASTER_KEY_ID, WRAPPED));
    private static final List<Column<?>> WITHOUT_KEY = GroupsOfMembers.behind(MemberTable.profileAnd(ID, EMAIL, ROLE));
    /** Where a value stands in the second part. */
    private static final MetadataTable.InUnion VALUES =
            new MetadataTable.InUnion(EMAIL, FIRST_NAME, LAST_NAME, WRAPPED);

    private static final String ACTIVE = " where " + ORG_ID + " = ? and " + USER_ID + " = ? and " + STATUS
            + " = 'ACTIVE' and " + MemberTable.CURRENT;
    private static final String FROM = " from " + MemberTable.TABLE + GroupsOfMembers.JOINS;
    private static final String WITHOUT_VALUES = "select " + Column.list(WITHOUT_KEY) + ", "
            + MASTER_KEY_ID.select("null") + ", " + WRAPPED.select("null") + FROM + ACTIVE;
    private static final String WITH_VALUES = "select " + Column.list(COLUMNS) + FROM
            + " left join " + DataKeyTable.TABLE + " on " + DataKeyTable.ORG_ID + " = " + ORG_ID + ACTIVE
            + " union all select " + Column.union(COLUMNS, VALUES.columns()) + " from " + MemberTable.TABLE
            + " join " + MetadataTable.TABLE + " on " + MetadataTable.MEMBER_ID + " = " + ID + ACTIVE;

    private final AutoCommitQueries statements;
    private final Clock clock;

    public MemberSnapshots(AutoCommitQueries statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    public Optional<MemberSnapshot> find(WorkspaceId workspace, String userId) {
        String organization = workspace.organization();
        long now = clock.millis();
        return user(statements.select(
                WITH_VALUES,
                List.of(organization, userId, now, organization, userId, now),
                row -> row(workspace, row)));
    }

    /** The same without the metadata values and their key. */
    public Optional<MemberSnapshot> findWithoutValues(WorkspaceId workspace, String userId) {
        return user(statements.select(
                WITHOUT_VALUES, List.of(workspace.organization(), userId, clock.millis()), row -> row(workspace, row)));
    }

    private sealed interface Row permits Membership, Value {}

    /** A row: the member with one of its groups. */
    private record Membership(
            String memberId,
            @Nullable String email,
            Profile profile,
            DefaultRole role,
            MemberSnapshot.@Nullable WrappedKey key,
            GroupsOfMembers groups)
            implements Row {}

    private record Value(StoredValue stored) implements Row {}

    private static Row row(WorkspaceId workspace, ResultSet columns) throws SQLException {
        String memberId = ID.find(columns);
        return memberId == null ? new Value(VALUES.read(columns)) : membership(workspace, memberId, columns);
    }

    private static Membership membership(WorkspaceId workspace, String memberId, ResultSet columns)
            throws SQLException {
        String masterKey = MASTER_KEY_ID.find(columns);
        return new Membership(
                memberId,
                EMAIL.find(columns),
                MemberTable.profile(columns),
                ROLE.read(columns),
                masterKey == null ? null : new MemberSnapshot.WrappedKey(WRAPPED.read(columns), masterKey),
                GroupsOfMembers.read(workspace, columns));
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
                member.profile(),
                member.role(),
                groups,
                member.groups().catalog(),
                values,
                member.key());
    }
}

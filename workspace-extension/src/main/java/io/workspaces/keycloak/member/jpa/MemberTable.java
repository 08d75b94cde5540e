package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberSource;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.Millis;
import io.workspaces.keycloak.persistence.SearchIndex;
import io.workspaces.keycloak.persistence.Table;
import io.workspaces.keycloak.persistence.Values;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Members, for statements past {@link MemberEntity}. */
public final class MemberTable {
    public static final Table TABLE = new Table("WSP_MEMBER", "m");
    public static final Column<String> ID = TABLE.text("ID");
    public static final Column<String> REALM_ID = TABLE.text("REALM_ID");
    public static final Column<String> ORG_ID = TABLE.text("ORG_ID");
    public static final Column<String> EMAIL = TABLE.text("EMAIL");
    public static final Column<String> FIRST_NAME = TABLE.text("FIRST_NAME");
    public static final Column<String> LAST_NAME = TABLE.text("LAST_NAME");
    public static final Column<Long> ACTIVE_UNTIL = TABLE.number("ACTIVE_UNTIL");
    private static final Column<String> LOCALE = TABLE.text("LOCALE");
    public static final Column<String> NAME_KEY = TABLE.text("NAME_KEY");
    public static final Column<String> USER_ID = TABLE.text("USER_ID");
    public static final Column<DefaultRole> ROLE = TABLE.constant("ROLE", DefaultRole.class);
    public static final Column<MemberStatus> STATUS = TABLE.constant("STATUS", MemberStatus.class);
    private static final Column<MemberStatus> FORMER_STATUS = TABLE.constant("FORMER_STATUS", MemberStatus.class);
    private static final Column<ArchivedReason> ARCHIVED_REASON =
            TABLE.constant("ARCHIVED_REASON", ArchivedReason.class);
    private static final Column<String> FLAGS = TABLE.text("FLAGS");
    private static final Column<MemberSource> SOURCE = TABLE.constant("SOURCE", MemberSource.class);
    private static final Column<Long> INVITED_AT = TABLE.number("INVITED_AT");
    public static final Column<Long> JOINED_AT = TABLE.number("JOINED_AT");
    private static final Column<Long> CHANGED_AT = TABLE.number("CHANGED_AT");
    private static final Column<Integer> VERSION = TABLE.integer("VERSION");

    /** Finds a part of a name or an address. */
    public static final SearchIndex SEARCH =
            new SearchIndex("idx_wsp_member_search", TABLE, ORG_ID, NAME_KEY.name(), EMAIL.name());

    /** The condition that a membership has not ended; its parameter is the present time. */
    public static final String CURRENT = "(" + ACTIVE_UNTIL + " is null or " + ACTIVE_UNTIL + " > ?)";

    /** What {@link #member} reads. */
    static final List<Column<?>> COLUMNS = List.of(profileAnd(
            ID,
            REALM_ID,
            ORG_ID,
            EMAIL,
            USER_ID,
            ROLE,
            STATUS,
            FORMER_STATUS,
            SOURCE,
            FLAGS,
            INVITED_AT,
            JOINED_AT,
            ARCHIVED_REASON));

    private MemberTable() {}

    /** The columns of {@link #profile}, and others. */
    public static Column<?>[] profileAnd(Column<?>... others) {
        return Stream.concat(Stream.of(FIRST_NAME, LAST_NAME, ACTIVE_UNTIL, LOCALE), Arrays.stream(others))
                .toArray(Column<?>[]::new);
    }

    public static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                new PersonName(
                        Objects.requireNonNullElse(FIRST_NAME.find(row), ""),
                        Objects.requireNonNullElse(LAST_NAME.find(row), "")),
                Millis.time(ACTIVE_UNTIL.find(row)),
                LOCALE.find(row));
    }

    /** A member without its groups. */
    static Member member(ResultSet row) throws SQLException {
        String email = EMAIL.find(row);
        return new Member(
                ID.read(row),
                new WorkspaceId(REALM_ID.read(row), ORG_ID.read(row)),
                email == null ? null : new EmailAddress(email),
                profile(row),
                USER_ID.find(row),
                ROLE.read(row),
                Set.of(),
                STATUS.read(row),
                FORMER_STATUS.find(row),
                ARCHIVED_REASON.find(row),
                SOURCE.read(row),
                MemberEntity.flags(FLAGS.find(row)),
                Instant.ofEpochMilli(INVITED_AT.read(row)),
                Millis.time(JOINED_AT.find(row)));
    }

    private static Values<Member> profile() {
        return new Values<Member>()
                .with(FIRST_NAME, member -> member.name().first())
                .with(LAST_NAME, member -> member.name().last())
                .with(NAME_KEY, member -> MemberEntity.nameKey(member.name()))
                .with(ACTIVE_UNTIL, member -> Millis.of(member.profile().activeUntil()))
                .with(LOCALE, member -> member.profile().locale());
    }

    /**
     * Writes everything that can change in the rows of members, without their groups.
     *
     * @param before the same members as their rows say
     */
    public static void update(EntityManager em, List<Member> before, List<Member> members, long now) {
        Values<Member> changes = new Values<Member>()
                .with(profile())
                .with(EMAIL, MemberEntity::email)
                .with(USER_ID, Member::userId)
                .with(ROLE, Member::role)
                .with(STATUS, Member::status)
                .with(FORMER_STATUS, Member::formerStatus)
                .with(ARCHIVED_REASON, Member::archivedReason)
                .with(FLAGS, MemberEntity::flags)
                .with(JOINED_AT, MemberEntity::joinedAt)
                .with(CHANGED_AT, member -> now);
        String version = VERSION.name();
        String statement = "update " + TABLE.braced() + " set " + changes.assignments() + ", " + version + " = "
                + version + " + 1 where " + ID.name() + " = ?";
        changes.with(ID, Member::id).execute(em, statement, members);
        new MemberCounts(em).changed(before, members);
    }

    /** Deletes the rows of members, without what belongs to them. */
    public static void delete(EntityManager em, List<Member> members) {
        new Values<Member>().with(ID, Member::id).delete(em, members);
        new MemberCounts(em).removed(members);
    }

    /** Adds people who are invited, without their groups. */
    public static void insertInvited(EntityManager em, List<Member> members, long now) {
        new Values<Member>()
                .with(ID, Member::id)
                .with(REALM_ID, member -> member.workspace().realm())
                .with(ORG_ID, member -> member.workspace().organization())
                .with(EMAIL, member -> Objects.requireNonNull(member.email()).value())
                .with(profile())
                .with(ROLE, Member::role)
                .with(STATUS, Member::status)
                .with(SOURCE, Member::source)
                .with(INVITED_AT, member -> member.invitedAt().toEpochMilli())
                .with(CHANGED_AT, member -> now)
                .with(VERSION, member -> 1)
                .insert(em, members);
        new MemberCounts(em).added(members);
    }
}

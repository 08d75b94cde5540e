package io.workspaces.it.paging;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.admin.RealmApi;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A workspace with many rows of each kind, laid by SQL, in which what lists are sorted by is often equal or missing. */
final class ManyRows {
    static final int COUNT = 500;
    static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<String> ROLES = List.of("ADMIN", "BUILDER", "END_USER");
    private static final List<String> STATUSES = List.of("INVITED", "ACTIVE", "ARCHIVED");
    private static final int JOBS = 230;

    /** A member as it lies in the table. */
    record MemberRow(
            String id,
            @Nullable String email,
            String userId,
            String name,
            String role,
            String status,
            boolean grouped,
            int number) {
        boolean invited() {
            return status.equals("INVITED");
        }

        boolean expired() {
            return invited() && number % 2 == 0;
        }

        boolean neverSent() {
            return number % 4 < 2;
        }

        boolean mailFailed() {
            return invited() && number % 5 == 0;
        }

        boolean refused() {
            return invited() && number % 7 == 0;
        }

        /** Invited long ago; the others were just now. */
        boolean unanswered() {
            return invited() && number % 11 != 0;
        }
    }

    /** An entry of the audit trail. */
    record AuditRow(String id, Instant at, String action, String actor, String target) {}

    final String workspace;
    final String group;
    final List<MemberRow> members = new ArrayList<>();
    final List<AuditRow> audit = new ArrayList<>();
    final List<String> jobs = new ArrayList<>();

    private final TestRealm server;
    private final String realm;
    private final String other;

    ManyRows(TestRealm server) {
        this.server = server;
        RealmApi api = server.api();
        realm = api.get("").path("id").asText();
        workspace = api.create("/workspaces", Map.of("name", "Crowd", "alias", "crowd"));
        other = api.create("/workspaces", Map.of("name", "Other", "alias", "other"));
        group = api.create("/workspaces/crowd/groups", Map.of("name", "Some"));
        IntStream.range(0, COUNT).mapToObj(ManyRows::member).forEach(members::add);
        IntStream.range(0, COUNT).mapToObj(ManyRows::entry).forEach(audit::add);
        IntStream.range(0, JOBS).forEach(i -> jobs.add(UUID.randomUUID().toString()));
    }

    private static MemberRow member(int i) {
        String status = STATUSES.get(i % 3);
        boolean addressless = status.equals("ACTIVE") && i % 2 == 0;
        return new MemberRow(
                UUID.randomUUID().toString(),
                addressless ? null : "p" + i + "@example.org",
                UUID.randomUUID().toString(),
                "ada " + i % 5,
                ROLES.get(i / 3 % 3),
                status,
                i % 4 != 0,
                i);
    }

    private static AuditRow entry(int i) {
        return new AuditRow(
                UUID.randomUUID().toString(),
                BEGIN.plusSeconds(i % 7),
                i % 2 == 0 ? "member.remove" : "group.add_members",
                "actor " + i % 2,
                "target " + i % 2);
    }

    /** Writes all of it. */
    void lay() {
        try (Connection connection = server.server().database().connect()) {
            connection.setAutoCommit(false);
            layMembers(connection);
            countMembers(connection);
            layInvitations(connection);
            layAudit(connection);
            layJobs(connection);
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void layMembers(Connection connection) throws SQLException {
        String insert = "insert into WSP_MEMBER (ID, REALM_ID, ORG_ID, EMAIL, FIRST_NAME, LAST_NAME, NAME_KEY, USER_ID,"
                + " ROLE, STATUS, SOURCE, INVITED_AT, JOINED_AT, CHANGED_AT, VERSION)"
                + " values (?, '" + realm + "', ?, ?, 'Ada', ?, ?, ?, ?, ?, 'INVITED', ?, ?, 1, 1)";
        try (PreparedStatement rows = connection.prepareStatement(insert);
                PreparedStatement groups = connection.prepareStatement(
                        "insert into WSP_MEMBER_GROUP (MEMBER_ID, GROUP_ID, ORG_ID) values (?, ?, ?)")) {
            for (int i = 0; i < members.size(); i++) {
                MemberRow member = members.get(i);
                add(rows, member.id, workspace, i);
                if (i % 9 == 1) {
                    // The same people elsewhere.
                    add(rows, UUID.randomUUID().toString(), other, i);
                }
                if (member.grouped) {
                    groups.setString(1, member.id);
                    groups.setString(2, group);
                    groups.setString(3, workspace);
                    groups.addBatch();
                }
            }
            rows.executeBatch();
            groups.executeBatch();
        }
    }

    private void countMembers(Connection connection) throws SQLException {
        String columns = "insert into WSP_MEMBER_COUNT (ORG_ID, GROUP_ID, ROLE, STATUS, REALM_ID, MEMBERS)";
        String rest = "m.ROLE, m.STATUS, m.REALM_ID";
        for (String statement : List.of(
                columns + " select m.ORG_ID, '-', " + rest + ", count(*) from WSP_MEMBER m where m.REALM_ID = ?"
                        + " group by m.ORG_ID, " + rest,
                columns + " select m.ORG_ID, g.GROUP_ID, " + rest + ", count(*) from WSP_MEMBER m"
                        + " join WSP_MEMBER_GROUP g on g.MEMBER_ID = m.ID where m.REALM_ID = ?"
                        + " group by m.ORG_ID, g.GROUP_ID, " + rest)) {
            try (PreparedStatement counts = connection.prepareStatement(statement)) {
                counts.setString(1, realm);
                counts.executeUpdate();
            }
        }
    }

    private void layInvitations(Connection connection) throws SQLException {
        try (PreparedStatement rows = connection.prepareStatement("insert into WSP_INVITATION (MEMBER_ID, REALM_ID,"
                + " ORG_ID, GENERATION, TTL_SECONDS, EXPIRES_AT, WAITS_UNTIL, MAIL_STATE, REFUSED_REASON, REFUSED_AT,"
                + " RESENDS) values (?, '" + realm + "', ?, 1, 1, ?, ?, ?, ?, ?, 0)")) {
            for (MemberRow member : members.stream().filter(MemberRow::invited).toList()) {
                long over = member.expired() ? 1 : Long.MAX_VALUE;
                rows.setString(1, member.id);
                rows.setString(2, workspace);
                rows.setObject(3, member.neverSent() ? null : over, java.sql.Types.BIGINT);
                rows.setLong(4, over);
                rows.setString(5, member.mailFailed() ? "FAILED" : "SENT");
                rows.setString(6, member.refused() ? "LINK_ONLY" : null);
                rows.setObject(7, member.refused() ? 1L : null, java.sql.Types.BIGINT);
                rows.addBatch();
            }
            rows.executeBatch();
        }
    }

    private void add(PreparedStatement rows, String id, String organization, int i) throws SQLException {
        MemberRow member = members.get(i);
        rows.setString(1, id);
        rows.setString(2, organization);
        rows.setString(3, member.email);
        rows.setString(4, member.name.substring(4));
        rows.setString(5, member.name);
        rows.setString(6, member.status.equals("INVITED") ? null : member.userId);
        rows.setString(7, member.role);
        rows.setString(8, member.status);
        rows.setLong(9, member.unanswered() ? 1 : System.currentTimeMillis());
        rows.setObject(
                10, member.status.equals("INVITED") ? null : BEGIN.toEpochMilli() + i % 4, java.sql.Types.BIGINT);
        rows.addBatch();
    }

    private void layAudit(Connection connection) throws SQLException {
        try (PreparedStatement rows = connection.prepareStatement(
                "insert into WSP_AUDIT (ID, REALM_ID, ORG_ID, AT, ACTOR_ID, ACTOR_NAME, ACTION, TARGET_KIND, TARGET_ID,"
                        + " TARGET_NAME) values (?, ?, ?, ?, ?, 'somebody', ?, 'member', ?, 'something')")) {
            for (AuditRow entry : audit) {
                rows.setString(1, entry.id);
                rows.setString(2, realm);
                rows.setString(3, workspace);
                rows.setLong(4, entry.at.toEpochMilli());
                rows.setString(5, entry.actor);
                rows.setString(6, entry.action);
                rows.setString(7, entry.target);
                rows.addBatch();
            }
            rows.executeBatch();
        }
    }

    private void layJobs(Connection connection) throws SQLException {
        long now = Instant.now().toEpochMilli();
        try (PreparedStatement rows = connection.prepareStatement(
                "insert into WSP_BULK_JOB (ID, REALM_ID, ORG_ID, CREATED_AT, CREATOR_NAME, DRY_RUN, ON_ERROR, KEY_HASH,"
                        + " FILE_ROWS, FILE_CHUNKS, STATE, CHECKED, NEXT_CHUNK, ROWS_DONE, ROWS_NEW, ROWS_INVITED,"
                        + " ROWS_SKIPPED, ROWS_FAILED, EFFECTS_TOTAL, FINISHED_AT, LEASE_UNTIL, FENCE, FAILURES,"
                        + " TOUCHED_AT) values (?, ?, ?, ?, 'somebody', false, 'SKIP', ?, 0, 0, 'DONE', true, 0, 0, 0,"
                        + " 0, 0, 0, 0, ?, 0, 0, 0, ?)")) {
            for (int i = 0; i < jobs.size(); i++) {
                rows.setString(1, jobs.get(i));
                rows.setString(2, realm);
                rows.setString(3, workspace);
                rows.setLong(4, BEGIN.toEpochMilli() + i % 3);
                rows.setString(5, jobs.get(i));
                rows.setLong(6, now);
                rows.setLong(7, now);
                rows.addBatch();
            }
            rows.executeBatch();
        }
    }

    /** Names 500 resources, of which many have one name, and gives their ids. */
    List<String> resources() {
        List<Map<String, String>> resources = IntStream.range(0, COUNT)
                .mapToObj(i -> Map.of("id", "app-" + i, "name", "App " + i % 3))
                .toList();
        server.api().send("PUT", "/workspaces/crowd/resources/app", resources).expect(200);
        return resources.stream().map(resource -> resource.get("id")).toList();
    }

    /** Has a file of 500 rows checked, every other of which is wrong, and gives the job. */
    JsonNode checked() {
        StringBuilder csv = new StringBuilder("Full Name,Email,Role\n");
        IntStream.range(0, COUNT).forEach(i -> csv.append("Ada,row")
                .append(i)
                .append("@example.org,")
                .append(i % 2 == 0 ? "" : "King")
                .append('\n'));
        return new io.workspaces.it.bulk.BulkApi(server.api(), workspace).check(csv.toString());
    }
}

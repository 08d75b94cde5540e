package io.workspaces.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.Stored;
import io.workspaces.it.bulk.BulkApi;
import io.workspaces.it.race.HeldRows;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.http.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The sweep of accounts that vanish without an event, on two nodes. */
@Tag("postgres")
@Tag("local")
@Execution(ExecutionMode.SAME_THREAD)
class ClusterSweepIT {
    @RegisterExtension
    static final TwoNodes nodes = new TwoNodes();

    @Test
    void nodes_that_sweep_at_once_archive_an_account_that_is_gone_once() {
        BulkApi team = BulkApi.into(nodes.onFirst(), "ghosts");
        List<String> people = people(team, 41);
        // Nothing else may wait for the workspace's row, on either node.
        Waiting.until(BulkApi.PATIENCE, () -> imported(team) + swept(team), done -> done == 2);
        people.subList(0, 2).forEach(ClusterSweepIT::vanish);

        try (HeldRows held = HeldRows.workspace(nodes.database(), team.workspace())) {
            // The first has to wait when it archives, so the other one takes the second sweep.
            sweep(team);
            sweep(team);
            Waiting.until(BulkApi.PATIENCE, ClusterSweepIT::waiting, count -> count == 2);
            assertThat(waiting()).isEqualTo(2);
        }
        Waiting.until(BulkApi.PATIENCE, () -> team.members("Archived"), count -> count == 2);
        Waiting.until(BulkApi.PATIENCE, ClusterSweepIT::waiting, count -> count == 0);
        // Whoever came last has committed when these rows can be had.
        HeldRows.workspace(nodes.database(), team.workspace()).close();

        assertThat(team.members("Active")).isEqualTo(39);
        assertThat(team.members("Archived")).isEqualTo(2);
        assertThat(archived(team)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void too_many_that_are_gone_are_counted_and_logged_once() {
        BulkApi team = BulkApi.into(nodes.onSecond(), "toomany");
        Waiting.until(BulkApi.PATIENCE, () -> swept(team), swept -> swept == 1);
        people(team, 6).subList(0, 3).forEach(ClusterSweepIT::vanish);

        sweep(team);

        String line = "The accounts of 3 of 6 Active members of workspace " + team.workspace();
        Waiting.until(BulkApi.PATIENCE, () -> logged(line), count -> count > 0);
        for (Node node : List.of(nodes.first(), nodes.second())) {
            String gauge = "workspaces_accounts_gone 3.0";
            assertThat(Waiting.until(BulkApi.PATIENCE, () -> metrics(node), body -> body.contains(gauge)))
                    .contains(gauge);
        }
        assertThat(logged(line)).isOne();
        assertThat(team.get("").path("flags")).extracting(JsonNode::asText).contains("accounts_gone");
        assertThat(team.members("Active")).isEqualTo(6);
        assertThat(archived(team)).isEmpty();
    }

    @Test
    void rows_that_somebody_holds_keep_no_other_task_from_its_turn() {
        BulkApi team = BulkApi.into(nodes.onFirst(), "held");
        Waiting.until(BulkApi.PATIENCE, () -> swept(team), swept -> swept == 1);

        try (HeldRows held = heldWhileDue(team)) {
            Waiting.until(BulkApi.PATIENCE, ClusterSweepIT::waiting, count -> count == 2);
            BulkApi next = BulkApi.into(nodes.onFirst(), "next");
            Waiting.until(BulkApi.PATIENCE, () -> imported(next), done -> done == 1);
        }
        Waiting.until(BulkApi.PATIENCE, () -> swept(team), swept -> swept == 1);
        assertThat(swept(team)).isOne();
    }

    /** Holds the row that says when the workspace was swept, before a node has seen that it is due. */
    private static HeldRows heldWhileDue(BulkApi team) {
        while (true) {
            update("update WSP_ACCOUNT_SWEEP set SWEPT_AT = 0 where ORG_ID = ?", team.workspace());
            HeldRows held = HeldRows.by(
                    nodes.database(),
                    "select * from WSP_ACCOUNT_SWEEP where ORG_ID = '" + team.workspace() + "' for update");
            if (swept(team) == 0) {
                return held;
            }
            held.close();
        }
    }

    /** Accounts that are Active members. */
    private static List<String> people(BulkApi team, int count) {
        List<String> users = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String user = nodes.onFirst().createUser(Person.of(i + "@" + team.workspace() + ".example.org", "secret"));
            nodes.onFirst()
                    .send("POST", "/organizations/" + team.workspace() + "/members", user)
                    .expect(201);
            users.add(user);
        }
        return users;
    }

    /** As a database does that was restored in part: Keycloak is told nothing. */
    private static void vanish(String user) {
        for (String table : List.of("CREDENTIAL", "USER_ROLE_MAPPING", "USER_GROUP_MEMBERSHIP")) {
            update("delete from " + table + " where USER_ID = ?", user);
        }
        update("delete from USER_ENTITY where ID = ?", user);
    }

    /** Lets a sweep of the workspace begin, on either node. */
    private static void sweep(BulkApi team) {
        update("update WSP_ACCOUNT_SWEEP set SWEPT_AT = 0 where ORG_ID = ?", team.workspace());
        Waiting.until(BulkApi.PATIENCE, () -> swept(team), swept -> swept == 1);
        assertThat(swept(team)).isOne();
    }

    private static long swept(BulkApi team) {
        return new Stored(nodes.database())
                .number("select count(*) from WSP_ACCOUNT_SWEEP where ORG_ID = ? and SWEPT_AT > 0", team.workspace());
    }

    private static long imported(BulkApi team) {
        return new Stored(nodes.database())
                .number("select count(*) from WSP_WORKSPACE where ORG_ID = ? and ADOPTED", team.workspace());
    }

    private static void update(String statement, String value) {
        try (Connection connection = nodes.database().connect();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setString(1, value);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Transactions that wait for rows of others. */
    private static long waiting() {
        return new Stored(nodes.database())
                .number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'");
    }

    private static List<String> archived(BulkApi team) {
        return StreamSupport.stream(
                        team.get("/audit?action=member.archive").path("items").spliterator(), false)
                .map(entry -> entry.at("/target/id").asText())
                .toList();
    }

    private static long logged(String line) {
        return List.of(nodes.first(), nodes.second()).stream()
                .flatMap(node -> lines(node).stream())
                .filter(logged -> logged.contains(line))
                .count();
    }

    private static List<String> lines(Node node) {
        try {
            return Files.readAllLines(node.server().log());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String metrics(Node node) {
        return new Http()
                .send("GET", node.server().management().resolve("/metrics"), Map.of())
                .body();
    }
}

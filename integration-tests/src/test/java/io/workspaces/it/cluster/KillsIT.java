package io.workspaces.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.Stored;
import io.workspaces.it.bulk.BulkApi;
import io.workspaces.it.bulk.People;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.mail.Mail;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("postgres")
@Tag("local")
@Tag("soak")
class KillsIT {
    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final int ROWS = 20_000;
    private static final String DOMAIN = "kills.example.org";
    private static final int CHANGED = 9_000;

    /** Each chunk of 250 is checked, then invited. */
    private static final long STEPS = 2 * ROWS / 250;

    @RegisterExtension
    static final TwoNodes nodes = new TwoNodes();

    /** Kills the only node that runs at random points of the job, and starts it again. */
    @Test
    void a_job_outlives_many_kills_of_its_node(TestReporter reporter) {
        nodes.second().kill();
        BulkApi acme = BulkApi.into(nodes.onFirst(), "kills");
        JsonNode job = acme.post(People.csv(0, ROWS, DOMAIN), "").expect(202).json();

        Duration longest = killAndStartAgain(job.path("id").asText(), STEPS);
        JsonNode done = acme.through(nodes.onFirst()).ended(job);
        Waiting.until(Duration.ofMinutes(10), () -> outbox(acme), rows -> rows == 0);
        Map<List<String>, Long> mails = nodes.mail().mails().stream()
                .filter(mail -> mail.to().get(0).endsWith("@" + DOMAIN))
                .collect(Collectors.groupingBy(Mail::to, Collectors.counting()));
        long doubled = mails.values().stream().mapToLong(count -> count - 1).sum();
        reporter.publishEntry(Map.of(
                "kills", String.valueOf(KILLS),
                "longest pause after the start", longest.toString(),
                "mails", String.valueOf(mails.size()),
                "doubled mails", String.valueOf(doubled)));
        nodes.second().startAgain();

        assertThat(done.at("/rows/invited").asInt()).isEqualTo(ROWS);
        assertThat(done.at("/rows/skipped").asInt()).isZero();
        assertThat(members("count(*)", acme)).isEqualTo(ROWS);
        assertThat(members("count(distinct EMAIL)", acme)).isEqualTo(ROWS);
        assertThat(stored().number(
                                "select sum(MEMBERS) from WSP_MEMBER_COUNT where GROUP_ID = '-' and STATUS = 'INVITED'"
                                        + " and ORG_ID = ?",
                                acme.workspace()))
                .as("as they are counted")
                .isEqualTo(ROWS);
        assertThat(mails).hasSize(ROWS);
        // SMTP has no way to tell whether the mail at hand was taken when its sender dies.
        assertThat(doubled).isLessThanOrEqualTo(KILLS);
    }

    /** One workspace's node is killed, and the other's is not. */
    @Test
    void an_update_comes_to_the_same_however_often_its_node_is_killed(TestReporter reporter) {
        nodes.second().kill();
        BulkApi calm = people("calm");
        BulkApi killed = people("killed");
        String file = update();
        calm.ended(calm.post(file, "?mode=update").expect(202).json());

        JsonNode job = killed.post(file, "?mode=update").expect(202).json();
        Duration longest = killAndStartAgain(job.path("id").asText(), 2 * CHANGED / 250);
        JsonNode done = killed.through(nodes.onFirst()).ended(job);
        reporter.publishEntry(
                Map.of("kills", String.valueOf(KILLS), "longest pause after the start", longest.toString()));
        nodes.second().startAgain();
        // Their mails would share the pace with those that the other test waits for.
        stored().change("delete from WSP_OUTBOX where ORG_ID in (?, ?)", calm.workspace(), killed.workspace());

        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(done.at("/rows/updated").asInt()).isEqualTo(CHANGED / 3);
        assertThat(state(killed)).isEqualTo(state(calm));
    }

    /** Two thirds of the people of the file, and an export that mails do not change. */
    private static BulkApi people(String alias) {
        BulkApi workspace = BulkApi.into(nodes.onFirst(), alias);
        workspace.invite(rows(
                i -> i % 3 == 0 ? null : "Person %d,%d@update.example.org,End-user,{'desk': '%d'}".formatted(i, i, i)));
        return workspace;
    }

    private static String update() {
        return rows(i -> switch (i % 3) {
            case 0 -> "New %d,%d@update.example.org,Builder,{'desk': 'new'}".formatted(i, i);
            case 1 -> "Other %d,%d@update.example.org,Builder,\"{'desk': null, 'floor': '2'}\"".formatted(i, i);
            default -> "Person %d,%d@update.example.org,End-user,{'desk': '%d'}".formatted(i, i, i);
        });
    }

    private static String rows(IntFunction<@Nullable String> row) {
        return IntStream.range(0, CHANGED)
                .mapToObj(row)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n", "Full Name,Email,Role,Metadata\n", "\n"));
    }

    /** All that the file has made of the workspace, without ids. */
    private static List<String> state(BulkApi workspace) {
        BulkApi now = workspace.through(nodes.onFirst());
        List<String> state = new ArrayList<>(now.text("/members/export.csv?metadata=true")
                .lines()
                .map(line -> line.substring(line.indexOf(',')))
                .toList());
        for (String count : List.of(
                "count(*) from WSP_AUDIT where ACTION not like 'bulk-invite%' and ACTION <> 'metadata.reveal'",
                "sum(VERSION) from WSP_MEMBER where ID is not null",
                "sum(MEMBERS) from WSP_MEMBER_COUNT where ROLE = 'BUILDER'",
                "sum(MEMBERS) from WSP_MEMBER_COUNT where ROLE = 'END_USER'",
                "count(*) from WSP_METADATA where META_KEY is not null",
                "count(*) from WSP_OLD_VALUE where JOB_ID is not null",
                "sum(GENERATION) from WSP_INVITATION where MEMBER_ID is not null")) {
            state.add(count + " " + stored().number("select " + count + " and ORG_ID = ?", workspace.workspace()));
        }
        return state;
    }

    /** Gives the longest time from a node's start to its next piece of work. */
    private static Duration killAndStartAgain(String job, long all) {
        Random random = new Random();
        Duration longest = Duration.ZERO;
        for (int kill = 1; kill <= KILLS; kill++) {
            long steps = all * kill / (KILLS + 1);
            Waiting.until(BulkApi.PATIENCE, () -> steps(job), done -> done >= steps);
            LockSupport.parkNanos(random.nextLong(Duration.ofMillis(40).toNanos()));
            nodes.first().kill();
            long left = startAgainBefore(job);
            assertThat(left).as("steps when killed").isLessThan(all);
            Instant started = Instant.now();
            Waiting.until(BulkApi.PATIENCE, () -> steps(job), done -> done > left);
            Duration pause = Duration.between(started, Instant.now());
            longest = pause.compareTo(longest) > 0 ? pause : longest;
        }
        return longest;
    }

    /** Holds the job until the node has started, as it could be done meanwhile, and gives the steps when it died. */
    private static long startAgainBefore(String job) {
        try (Connection connection = nodes.database().connect();
                PreparedStatement hold =
                        connection.prepareStatement("select ID from WSP_BULK_JOB where ID = ? for update")) {
            connection.setAutoCommit(false);
            hold.setString(1, job);
            hold.executeQuery();
            long left = steps(job);
            nodes.first().startAgain();
            connection.rollback();
            return left;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Chunks that were checked or invited. */
    private static long steps(String job) {
        return stored().number(
                        "select case when STATE = 'DONE' then 2 * FILE_CHUNKS"
                                + " when CHECKED then FILE_CHUNKS + NEXT_CHUNK else NEXT_CHUNK end"
                                + " from WSP_BULK_JOB where ID = ?",
                        job);
    }

    private static long members(String what, BulkApi workspace) {
        return stored().number("select " + what + " from WSP_MEMBER where ORG_ID = ?", workspace.workspace());
    }

    private static long outbox(BulkApi workspace) {
        return stored().number("select count(*) from WSP_OUTBOX where ORG_ID = ?", workspace.workspace());
    }

    private static Stored stored() {
        return new Stored(nodes.database());
    }
}

package io.workspaces.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.Stored;
import io.workspaces.it.bulk.BulkApi;
import io.workspaces.it.bulk.People;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.mail.Mail;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Tag("postgres")
@Tag("local")
@Execution(ExecutionMode.SAME_THREAD)
class ClusterJobsIT {
    @RegisterExtension
    static final TwoNodes nodes = new TwoNodes();

    @Test
    void overlapping_files_and_single_invites_on_both_nodes_make_one_member_an_address() {
        BulkApi first = BulkApi.into(nodes.onFirst(), "overlap");
        BulkApi second = first.through(nodes.onSecond());

        List<CompletableFuture<JsonNode>> jobs = List.of(
                CompletableFuture.supplyAsync(() -> first.invite(People.csv(0, 1_500, "overlap.example.org"))),
                CompletableFuture.supplyAsync(() -> second.invite(People.csv(500, 2_000, "overlap.example.org"))),
                CompletableFuture.supplyAsync(() -> second.invite(People.csv(0, 2_000, "overlap.example.org"))));
        int singly = IntStream.range(0, 40)
                .map(i -> invite(i % 2 == 0 ? first : second, 50 * i + "@overlap.example.org"))
                .sum();
        int invited = jobs.stream()
                .map(CompletableFuture::join)
                .mapToInt(job -> job.path("rows").path("invited").asInt())
                .sum();

        assertThat(jobs)
                .allSatisfy(job -> assertThat(job.join().path("state").asText()).isEqualTo("done"));
        assertThat(invited + singly).isEqualTo(2_000);
        assertThat(second.members("Invited")).isEqualTo(2_000);
        assertThat(stored().number("select count(distinct EMAIL) from WSP_MEMBER where ORG_ID = ?", first.workspace()))
                .isEqualTo(2_000);
    }

    /** 1 if this made the member, 0 if it was there. */
    private static int invite(BulkApi workspace, String email) {
        int status = workspace
                .send("POST", "/invitations", Map.of("email", email, "sendEmail", false))
                .expect(201, 409)
                .status();
        return status == 201 ? 1 : 0;
    }

    @Test
    void nobody_gets_two_mails_from_two_nodes() {
        BulkApi acme = BulkApi.into(nodes.onFirst(), "mails");

        acme.invite(People.csv(0, 400, "mails.example.org"));
        Waiting.until(BulkApi.PATIENCE, () -> outbox(acme), rows -> rows == 0);

        Map<List<String>, Long> mails = nodes.mail().mails().stream()
                .filter(mail -> mail.to().get(0).endsWith("@mails.example.org"))
                .collect(Collectors.groupingBy(Mail::to, Collectors.counting()));
        assertThat(mails).hasSize(400);
        assertThat(mails.values()).containsOnly(1L);
    }

    @Test
    void a_killed_node_leaves_its_job_to_the_other() {
        BulkApi acme = BulkApi.into(nodes.onSecond(), "killed");
        JsonNode job = acme.through(nodes.onFirst())
                .post(People.csv(0, 10_000, "killed.example.org"), "")
                .expect(202)
                .json();
        Waiting.until(
                BulkApi.PATIENCE,
                () -> acme.job(job),
                now -> now.at("/rows/invited").asInt() > 0);

        nodes.first().kill();
        JsonNode done = acme.ended(job);

        assertThat(done.at("/rows/invited").asInt()).isEqualTo(10_000);
        assertThat(acme.members("Invited")).isEqualTo(10_000);
        assertThat(stored().number(
                                "select count(*) from WSP_OUTBOX where ORG_ID = ? and GENERATION > 1",
                                acme.workspace()))
                .isZero();
        nodes.first().startAgain();
    }

    private static long outbox(BulkApi workspace) {
        return stored().number("select count(*) from WSP_OUTBOX where ORG_ID = ?", workspace.workspace());
    }

    private static Stored stored() {
        return new Stored(nodes.database());
    }
}

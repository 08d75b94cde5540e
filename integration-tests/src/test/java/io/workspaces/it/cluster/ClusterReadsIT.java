package io.workspaces.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.Stored;
import io.workspaces.it.bulk.BulkApi;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Tag("postgres")
@Tag("local")
@Execution(ExecutionMode.SAME_THREAD)
class ClusterReadsIT {
    @RegisterExtension
    static final TwoNodes nodes = new TwoNodes();

    private static final Http http = new Http();

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static BulkApi first;

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static BulkApi second;

    @BeforeAll
    static void acme() {
        first = BulkApi.into(nodes.onFirst(), "acme");
        second = first.through(nodes.onSecond());
        nodes.onFirst().createPublicClient("app", "http://app.test/");
        nodes.onFirst().addDefaultScope("app", "workspaces");
    }

    @Test
    void an_archived_member_is_refused_by_the_other_node_at_the_next_call() {
        for (int i = 0; i < 10; i++) {
            String email = "archived-" + i + "@reads.example.org";
            Tokens tokens = member(email);
            BulkApi here = i % 2 == 0 ? first : second;
            RealmApi there = i % 2 == 0 ? nodes.onSecond() : nodes.onFirst();
            assertThat(currentUser(there, tokens).status()).isEqualTo(200);

            here.send("POST", "/members/" + id(email) + "/archive", null).expect(200);

            assertThat(currentUser(there, tokens).status()).isIn(403, 404);
            Answer refreshed = there.tokens("app", "")
                    .request(Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh()));
            if (refreshed.status() == 200) {
                String access = refreshed.json().path("access_token").asText();
                assertThat(Tokens.claims(access).path("workspaces").has("acme")).isFalse();
            }
        }
    }

    @Test
    void a_changed_group_is_seen_by_the_other_node_at_the_next_call() {
        Tokens tokens = member("grouped@reads.example.org");
        JsonNode group = first.send("POST", "/groups", Map.of("name", "Readers"))
                .expect(201)
                .json();
        String path = "/groups/" + group.path("id").asText();
        first.send("POST", path + "/members", Map.of("members", List.of(id("grouped@reads.example.org"))))
                .expect(200, 201, 204);

        assertThat(groups(nodes.onSecond(), tokens)).containsExactly("Readers");
        second.send("PATCH", path, Map.of("name", "Viewers")).expect(200);
        assertThat(groups(nodes.onFirst(), tokens)).containsExactly("Viewers");
        first.send("DELETE", path, null).expect(200, 204);
        assertThat(groups(nodes.onSecond(), tokens)).isEmpty();
        assertThat(second.send("GET", path, null).status()).isEqualTo(404);
    }

    @Test
    void a_workspace_made_or_deleted_on_one_node_is_so_on_the_other() {
        for (int i = 0; i < 10; i++) {
            BulkApi made = BulkApi.into(nodes.onFirst(), "seen-" + i).through(nodes.onSecond());
            assertThat(made.get("").path("name").asText()).isEqualTo("seen-" + i);
            made.send("DELETE", "", null).expect(202);
            Waiting.until(
                    BulkApi.PATIENCE,
                    () -> made.through(nodes.onFirst()).send("GET", "", null).status(),
                    status -> status == 404);
        }
    }

    @Test
    void an_end_that_is_set_or_taken_away_on_one_node_counts_on_the_other_at_each_statement() {
        for (int i = 0; i < 2; i++) {
            String email = "ends-" + i + "@reads.example.org";
            Tokens tokens = member(email);
            BulkApi here = i == 0 ? first : second;
            RealmApi there = i == 0 ? nodes.onSecond() : nodes.onFirst();
            String member = "/members/" + id(email);
            assertThat(statements(there, email, tokens)).isEqualTo(allowed());

            // Neither node's clock can be moved, so the end is soon; too soon if the node takes longer to read it.
            Waiting.until(
                    BulkApi.PATIENCE,
                    () -> here.send("PATCH", member, end(Instant.now().plusSeconds(2)))
                            .status(),
                    status -> status == 200);
            Waiting.until(BulkApi.PATIENCE, () -> currentUser(there, tokens).status(), status -> status != 200);
            assertThat(statements(there, email, tokens)).isEqualTo(refused());

            here.send("POST", member + "/unarchive", end(Instant.now().plusSeconds(86_400)))
                    .expect(200);
            assertThat(statements(there, email, tokens)).isEqualTo(allowed());
            here.send("PATCH", member, end(null)).expect(200);
            assertThat(statements(there, email, tokens)).isEqualTo(allowed());
        }
    }

    /** While the workspace is locked, nothing makes anybody Archived: the statements themselves decide. */
    @Test
    void an_end_that_has_come_counts_on_both_nodes_before_any_row_has_followed() throws SQLException {
        String email = "locked@reads.example.org";
        Tokens tokens = member(email);
        try (Connection database = nodes.database().connect();
                PreparedStatement lock =
                        database.prepareStatement("select 1 from WSP_WORKSPACE where ORG_ID = ? for update")) {
            database.setAutoCommit(false);
            lock.setString(1, first.workspace());
            lock.executeQuery();
            new Stored(nodes.database()).change("update WSP_MEMBER set ACTIVE_UNTIL = 1 where ID = ?", id(email));

            for (RealmApi node : List.of(nodes.onFirst(), nodes.onSecond())) {
                assertThat(statements(node, email, tokens)).isEqualTo(refused());
            }
            database.rollback();
        }
    }

    @Test
    void of_two_nodes_that_take_the_last_two_lasting_Admins_at_once_one_is_refused() {
        List<String> ways = List.of("date", "archive", "demote");
        for (String one : ways) {
            for (String other : ways) {
                String alias = one + "-" + other;
                BulkApi team = BulkApi.into(nodes.onFirst(), alias);
                String ann = admin(team, "ann@" + alias + ".example.org");
                String bob = admin(team, "bob@" + alias + ".example.org");
                CompletableFuture<Answer> begun = CompletableFuture.supplyAsync(() -> take(team, ann, one));
                List<Answer> answers = List.of(take(team.through(nodes.onSecond()), bob, other), begun.join());

                assertThat(answers).as(alias).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
                assertThat(answers)
                        .filteredOn(answer -> answer.status() == 409)
                        .extracting(answer -> answer.json().path("code").asText())
                        .containsExactly("last_admin");
                assertThat(team.get("/members?status=Active&role=Admin").path("items"))
                        .filteredOn(admin -> !admin.has("activeUntil"))
                        .hasSize(1);
            }
        }
    }

    @Test
    void ends_of_Admins_at_the_same_instant_leave_the_one_without_whom_no_node_lets_go() {
        BulkApi team = BulkApi.into(nodes.onFirst(), "instant");
        String carl = admin(team, "carl@instant.example.org");
        String ann = admin(team, "ann@instant.example.org");
        String bob = admin(team, "bob@instant.example.org");
        Instant end = Instant.now().plusSeconds(86_400);
        team.send("PATCH", "/members/" + ann, end(end)).expect(200);
        team.through(nodes.onSecond())
                .send("PATCH", "/members/" + bob, end(end))
                .expect(200);
        new Stored(nodes.database()).change("update WSP_MEMBER set ACTIVE_UNTIL = 1 where ID in (?, ?)", ann, bob);

        Waiting.until(
                BulkApi.PATIENCE,
                () -> team.get("/audit?action=member.archive").path("total").asInt(),
                archived -> archived == 2);
        for (RealmApi node : List.of(nodes.onFirst(), nodes.onSecond())) {
            for (String way : List.of("date", "archive", "demote")) {
                assertThat(take(team.through(node), carl, way).status()).isEqualTo(409);
            }
        }
    }

    private static String admin(BulkApi team, String email) {
        RealmApi realm = nodes.onFirst();
        String user = realm.createUser(Person.of(email, "secret"));
        realm.send("POST", "/organizations/" + team.workspace() + "/members", user)
                .expect(201);
        String member = team.get("/members?search=" + Http.encode(email))
                .at("/items/0/id")
                .asText();
        team.send("PATCH", "/members/" + member, Map.of("role", "Admin")).expect(200);
        return member;
    }

    private static Answer take(BulkApi team, String member, String way) {
        String path = "/members/" + member;
        return switch (way) {
            case "date" -> team.send("PATCH", path, end(Instant.now().plusSeconds(86_400)));
            case "archive" -> team.send("POST", path + "/archive", null);
            default -> team.send("PATCH", path, Map.of("role", "Builder"));
        };
    }

    private static Map<String, @Nullable Object> end(@Nullable Instant end) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("activeUntil", end == null ? null : end.toString());
        return body;
    }

    /** What a node says, or whether it lets the person in. */
    private static List<Object> statements(RealmApi node, String email, Tokens tokens) {
        BulkApi there = first.through(node);
        JsonNode claims =
                node.tokens("app", "").password(email, "secret", "openid").claims();
        return List.of(
                currentUser(node, tokens).status(),
                ask(node, "/acme/current-user/can?permission=app:create", tokens)
                        .status(),
                ask(node, "/current-user", tokens).json().path("items").size(),
                claims.path("workspaces").has("acme"),
                there.get("/members/" + id(email)).path("status").asText(),
                there.get("/members?status=Active&search=" + Http.encode(email))
                        .path("total")
                        .asInt());
    }

    private static List<Object> allowed() {
        return List.of(200, 200, 1, true, "Active", 1);
    }

    private static List<Object> refused() {
        return List.of(404, 404, 0, false, "Archived", 0);
    }

    /** An active member, signed in. */
    private static Tokens member(String email) {
        nodes.onFirst().createUser(Person.of(email, "secret"));
        first.send("POST", "/invitations", Map.of("email", email, "sendEmail", false))
                .expect(201);
        return nodes.onSecond().tokens("app", "").password(email, "secret", "openid");
    }

    private static String id(String email) {
        return first.get("/members?search=" + Http.encode(email))
                .at("/items/0/id")
                .asText();
    }

    private static List<String> groups(RealmApi node, Tokens tokens) {
        return currentUser(node, tokens).expect(200).json().path("groups").findValuesAsText("name");
    }

    private static Answer currentUser(RealmApi node, Tokens tokens) {
        return ask(node, "/acme/current-user", tokens);
    }

    private static Answer ask(RealmApi node, String path, Tokens tokens) {
        return http.send(
                "GET",
                URI.create(node.base() + "/workspaces" + path),
                Map.of("Authorization", "Bearer " + tokens.access()));
    }
}

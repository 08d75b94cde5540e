package io.workspaces.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.bulk.BulkApi;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.List;
import java.util.Map;
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
        return http.send(
                "GET",
                URI.create(node.base() + "/workspaces/acme/current-user"),
                Map.of("Authorization", "Bearer " + tokens.access()));
    }
}

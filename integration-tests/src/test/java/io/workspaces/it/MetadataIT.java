package io.workspaces.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

class MetadataIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private String member = "";

    @BeforeAll
    static void workspace() {
        realm.api().create("/workspaces", Map.of("name", "Acme", "alias", "acme"));
    }

    @BeforeEach
    void member(TestInfo test) {
        member = realm.api()
                .send(
                        "POST",
                        "/workspaces/acme/invitations",
                        Map.of(
                                "email",
                                test.getTestMethod().orElseThrow().getName() + "@example.org",
                                "sendEmail",
                                false,
                                "metadata",
                                Map.of("region", "eu-west", "社員番号", "四十二")))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private Answer send(String method, String path, Object body, Map<String, String> headers) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Authorization", "Bearer " + realm.admin().token());
        all.put("Content-Type", "application/json");
        return new Http()
                .send(
                        method,
                        realm.admin()
                                .server()
                                .resolve("/admin/realms/" + realm.api().name() + "/workspaces/acme/members/" + member
                                        + "/metadata" + path),
                        all,
                        body);
    }

    private Answer send(String method, String path, Object body) {
        return send(method, path, body, Map.of());
    }

    private Answer reveal(String key) {
        return send("POST", "/" + Http.encode(key) + "/reveal", Map.of("reason", "ticket 7"));
    }

    @Test
    void keys_are_listed_and_values_are_not() {
        Answer answer = send("GET", "", "").expect(200);

        assertThat(answer.json().path("items").findValuesAsText("key")).containsExactly("region", "社員番号");
        assertThat(answer.body()).doesNotContain("eu-west").doesNotContain("四十二");
    }

    @Test
    void a_patch_merges_and_answers_with_the_next_tag() {
        Answer before = send("GET", "", "");

        Answer after = send(
                "PATCH",
                "",
                "{\"region\":null,\"Employee ID\":{\"value\":\"7\",\"visibility\":\"server\",\"clients\":[\"hr\"]}}",
                Map.of("If-Match", before.header("ETag")));

        assertThat(after.expect(200).json().path("items").findValuesAsText("key"))
                .containsExactly("Employee ID", "社員番号");
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(send("GET", "", "").header("ETag")).isEqualTo(after.header("ETag"));
        assertThat(send("PATCH", "", Map.of("x", "y"), Map.of("If-Match", before.header("ETag")))
                        .status())
                .isEqualTo(412);
        assertThat(reveal("Employee ID").json().path("value").asText()).isEqualTo("7");
        assertThat(reveal("region").status()).isEqualTo(404);
    }

    @Test
    void a_reveal_shows_one_value_and_stands_in_the_audit_without_it() {
        assertThat(reveal("社員番号").expect(200).json().path("value").asText()).isEqualTo("四十二");

        Answer audit = realm.api().send("GET", "/workspaces/acme/audit?limit=1", null);
        JsonNode entry = audit.json().path("items").path(0);
        assertThat(entry.path("action").asText()).isEqualTo("metadata.reveal");
        assertThat(entry.path("detail").path("key").asText()).isEqualTo("社員番号");
        assertThat(entry.path("detail").path("reason").asText()).isEqualTo("ticket 7");
        assertThat(audit.body()).doesNotContain("四十二");
    }

    @Test
    void bad_keys_and_values_are_named() {
        for (String body : List.of(
                "{\"a/b\":\"v\"}",
                "{\"k\":1}",
                "{\"k\":[]}",
                "{\"k\":{\"more\":1}}",
                "[]",
                "{",
                "{\"k\":\"a\",\"k\":\"b\"}")) {
            Answer answer = send("PATCH", "", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.json().path("violations")).as(body).isNotEmpty();
        }
        assertThat(send("PATCH", "", Map.of("k", "x".repeat(8193))).body()).contains("metadata_value_too_long");
    }

    @Test
    void a_key_rotation_moves_every_value_and_loses_none() {
        JsonNode before = keys();

        realm.api().send("POST", "/workspaces/acme/keys/rotate", Map.of()).expect(202);
        JsonNode after = Waiting.until(Duration.ofSeconds(60), this::keys, keys -> keys.path("rotation")
                .isMissingNode());

        assertThat(after.path("keys")).hasSize(1);
        assertThat(after.path("keys").path(0).path("id").asText())
                .isNotEqualTo(before.path("keys").path(0).path("id").asText());
        assertThat(after.path("unreadable").asInt()).isZero();
        assertThat(reveal("region").json().path("value").asText()).isEqualTo("eu-west");
    }

    private JsonNode keys() {
        return realm.api().get("/workspaces/acme/keys");
    }

    @Test
    void a_member_elsewhere_answers_like_one_that_does_not_exist() {
        realm.api().create("/workspaces", Map.of("name", "Other", "alias", "other"));
        String foreign = "/workspaces/other/members/" + member + "/metadata";
        String missing = "/workspaces/other/members/no-such-member/metadata";

        Map<String, String> request = Map.of("X-Request-Id", "same");
        for (String method : List.of("GET", "PATCH")) {
            Answer answer = realm.api().send(method, foreign, Map.of(), request);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body())
                    .isEqualTo(
                            realm.api().send(method, missing, Map.of(), request).body());
        }
    }
}

package io.workspaces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.client.AdminApi;
import io.workspaces.client.Credentials;
import io.workspaces.client.WorkspaceAdministration;
import io.workspaces.client.WorkspacesClient;
import io.workspaces.client.error.ServerException;
import io.workspaces.localserver.http.Answer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer, the log and the caller call a request the same. */
@Tag("local")
class RequestIdIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static String workspace = "";

    @BeforeAll
    static void workspace() {
        workspace = realm.api()
                .send("POST", "/workspaces", Map.of("name", "Acme", "alias", "acme"))
                .expect(201)
                .createdId();
    }

    @Test
    void an_answer_has_the_id_that_the_request_was_given() {
        Answer found = settings("from-the.caller_1/2:3=");
        Answer missing = ask("/workspaces/none", "from-the.caller_1/2:3=");

        assertThat(found.expect(200).headers().allValues("X-Request-Id")).containsExactly("from-the.caller_1/2:3=");
        assertThat(missing.expect(404).headers().allValues("X-Request-Id")).containsExactly("from-the.caller_1/2:3=");
        assertThat(missing.json().path("requestId").asText()).isEqualTo("from-the.caller_1/2:3=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "a%0Ab", "<script>", "ada@example.org"})
    void an_id_that_must_not_stand_in_a_log_is_replaced(String id) {
        Answer missing = ask("/workspaces/none", id);

        assertThat(missing.header("X-Request-Id")).matches("[0-9a-f-]{36}");
        assertThat(missing.json().path("requestId").asText()).isEqualTo(missing.header("X-Request-Id"));
    }

    @Test
    void the_log_names_the_request_that_failed_and_the_answer_gives_nothing_else_away() {
        store("no settings");
        Answer failed;
        try {
            failed = settings("fails-at-3-am");
        } finally {
            store(null);
        }

        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.header("Content-Type")).startsWith("application/problem+json");
        assertThat(failed.json().path("code").asText()).isEqualTo("internal");
        assertThat(failed.json().path("requestId").asText()).isEqualTo("fails-at-3-am");
        assertThat(failed.body()).doesNotContain("no settings");
        assertThat(realm.server().keycloak().log())
                .anyMatch(line ->
                        line.contains(" ERROR ") && line.contains("Request fails-at-3-am is answered internal"));
        settings("goes-on").expect(200);
    }

    @Test
    void the_id_that_an_exception_of_the_sdk_has_is_in_the_log() {
        WorkspaceAdministration acme = WorkspacesClient.builder()
                .realm(realm.api().base())
                .build()
                .administration(
                        AdminApi.REALM, Credentials.tokens(() -> realm.admin().token()))
                .workspace(workspace);
        store("no settings");
        try {
            assertThatThrownBy(acme::settings).isInstanceOfSatisfying(ServerException.class, e -> {
                String id = e.requestId().orElseThrow();
                assertThat(realm.server().keycloak().log())
                        .anyMatch(line -> line.contains("Request " + id + " is answered internal"));
            });
        } finally {
            store(null);
        }
    }

    private static Answer settings(String id) {
        return ask("/workspaces/" + workspace + "/settings", id);
    }

    private static Answer ask(String path, String id) {
        return realm.api().send("GET", path, null, Map.of("X-Request-Id", id));
    }

    private static void store(@Nullable String settings) {
        try (Connection connection = realm.server().database().connect();
                PreparedStatement update =
                        connection.prepareStatement("update WSP_WORKSPACE set SETTINGS = ? where ORG_ID = ?")) {
            update.setString(1, settings);
            update.setString(2, workspace);
            assertThat(update.executeUpdate()).isOne();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

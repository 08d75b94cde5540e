package io.workspaces.it.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.client.CurrentUser;
import io.workspaces.client.WorkspacesClient;
import io.workspaces.client.error.MetadataUnavailableException;
import io.workspaces.it.OwnDatabase;
import io.workspaces.it.TestFiles;
import io.workspaces.it.TestSetup;
import io.workspaces.it.openapi.AnswerCheck;
import io.workspaces.it.openapi.OpenApi;
import io.workspaces.localserver.Database;
import io.workspaces.localserver.LocalServer;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that is restarted with another master key, and again with the right one. */
@Tag("local")
class MasterKeyIT {
    private static final String ADA = "ada@example.org";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder = TestFiles.freshFolder("masterkey");
    private final Database database = OwnDatabase.in(folder);

    private LocalServer start(Path masterKey) {
        return TestSetup.of(folder, database)
                .withOption("spi-workspaces--default--master-key-file", masterKey.toString())
                .start();
    }

    private static RealmApi realm(LocalServer server) {
        return new AdminApi(server.address()).realm("keys");
    }

    private static void lay(LocalServer server) {
        RealmApi realm = new AdminApi(server.address()).createRealm("keys", Map.of("organizationsEnabled", true));
        realm.create("/workspaces", Map.of("name", "Acme", "alias", "acme"));
        realm.createUser(Person.of(ADA, "secret"));
        realm.createPublicClient("app", "http://app.test/");
        realm.addDefaultScope("app", "workspaces");
        realm.createClient("payroll", Map.of("secret", "secret", "serviceAccountsEnabled", true));
        realm.addDefaultScope("payroll", "workspaces-server");
        realm.send(
                        "POST",
                        "/workspaces/acme/invitations",
                        Map.of(
                                "email",
                                ADA,
                                "sendEmail",
                                false,
                                "metadata",
                                Map.of("region", "eu-west", "salary", Map.of("value", "1", "visibility", "server"))))
                .expect(201);
        realm.tokens("app", "").password(ADA, "secret", "openid");
        Waiting.until(
                PATIENCE,
                () -> realm.get("/workspaces/acme/members?status=Active"),
                page -> page.path("total").asInt() == 1);
    }

    private static Answer currentUser(RealmApi realm) {
        return get(realm, "/current-user", token(realm), Map.of());
    }

    private static String token(RealmApi realm) {
        return realm.tokens("app", "").password(ADA, "secret", "openid").access();
    }

    private static Answer get(RealmApi realm, String path, String token, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + token);
        return new Http().send("GET", URI.create(realm.base() + "/workspaces/acme" + path), all);
    }

    private List<String> sealed() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select CIPHERTEXT from WSP_METADATA union all select WRAPPED from WSP_DATA_KEY")) {
            while (found.next()) {
                rows.add(HexFormat.of().formatHex(found.getBytes(1)));
            }
        }
        Collections.sort(rows);
        return rows;
    }

    @Test
    void another_master_key_shuts_metadata_changes_nothing_and_leaves_the_rest_open() throws SQLException {
        Path right = TestFiles.masterKey();
        List<String> before;
        String tag;
        try (LocalServer server = start(right)) {
            lay(server);
            before = sealed();
            assertThat(before).hasSize(3);
            Answer ada = currentUser(realm(server)).expect(200);
            assertThat(ada.body()).contains("eu-west");
            tag = ada.header("ETag");
        }
        try (LocalServer server = start(TestFiles.masterKey())) {
            assertKnownWithoutMetadata(realm(server), tag);
            assertShut(realm(server));
            assertThat(sealed()).isEqualTo(before);
        }
        try (LocalServer server = start(right)) {
            assertThat(currentUser(realm(server)).expect(200).body()).contains("eu-west");
            realm(server).send("DELETE", "/workspaces/acme", null).expect(202);
            Waiting.until(
                    PATIENCE, () -> realm(server).send("GET", "/workspaces/acme", null), gone -> gone.status() == 404);
            assertThat(sealed()).isEmpty();
        }
    }

    private static void assertKnownWithoutMetadata(RealmApi realm, String tag) {
        String token = token(realm);
        for (Map<String, String> headers : List.of(Map.<String, String>of(), Map.of("If-None-Match", tag))) {
            Answer ada = get(realm, "/current-user", token, headers).expect(200);
            assertThat(new AnswerCheck(OpenApi.read()).fault("CurrentUser", ada.json()))
                    .isEmpty();
            assertThat(ada.json().path("role").asText()).isEqualTo("End-user");
            assertThat(ada.json().path("metadataUnavailable").asBoolean()).isTrue();
            assertThat(ada.json().has("metadata")).isFalse();
            assertThat(ada.header("ETag")).isEmpty();
            assertThat(ada.header("Cache-Control")).isEqualTo("no-store");
        }
        get(realm, "/current-user/can?permission=app:create", token, Map.of()).expect(200);
        WorkspacesClient apps = WorkspacesClient.builder().realm(realm.base()).build();
        CurrentUser ada = apps.currentUser("acme", token);
        assertThat(ada.can("app:create")).isFalse();
        assertThatThrownBy(ada::metadata).isInstanceOf(MetadataUnavailableException.class);
    }

    private static void assertShut(RealmApi realm) {
        String ada = get(realm, "/current-user", token(realm), Map.of())
                .json()
                .path("memberId")
                .asText();
        String service =
                realm.tokens("payroll", "secret").serviceAccount("openid").access();
        Answer refused = get(realm, "/members/" + ada + "/app-metadata", service, Map.of());
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().path("code").asText()).isEqualTo("metadata_key_unavailable");
        Map<String, ?> withMetadata =
                Map.of("email", "ben@example.org", "sendEmail", false, "metadata", Map.of("region", "x"));
        assertThat(realm.send("POST", "/workspaces/acme/invitations", withMetadata)
                        .status())
                .isEqualTo(503);
        realm.send("POST", "/workspaces/acme/invitations", Map.of("email", "cleo@example.org", "sendEmail", false))
                .expect(201);
        assertThat(realm.get("/workspaces/acme/members").path("total").asInt()).isEqualTo(2);
        String member = realm.get("/workspaces/acme/members?search=" + ADA)
                .path("items")
                .path(0)
                .path("id")
                .asText();
        String metadata = "/workspaces/acme/members/" + member + "/metadata";
        assertThat(realm.get(metadata).path("items").findValuesAsText("key")).containsExactly("region", "salary");
        assertThat(realm.send("PATCH", metadata, Map.of("region", "x")).status())
                .isEqualTo(503);
        assertThat(realm.send("POST", metadata + "/region/reveal", Map.of()).status())
                .isEqualTo(503);
    }
}

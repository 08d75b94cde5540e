package io.workspaces.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.localserver.LocalServer;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an operator sees when a key is missing or mails fail, on a server of its own. */
@Tag("local")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealthIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KEY_PROBLEMS = "workspaces_master_key_problems";
    private static final String SILENT_REALMS = "workspaces_mail_silent_realms";
    private static final String FAILING_MAILS = "workspaces_mail_queue_failing";
    private static final Map<String, Object> WITH_METADATA =
            Map.of("email", "ada@example.org", "sendEmail", false, "metadata", Map.of("region", "EMEA"));

    private final Http http = new Http();
    private final Path folder = TestFiles.freshFolder("health");
    private final Path key = folder.resolve("master.key");
    private LocalServer server;
    private RealmApi realm;

    @BeforeAll
    void start() {
        server = TestSetup.of(folder, OwnDatabase.in(folder))
                .withOption("spi-workspaces--default--master-key-file", key.toString())
                .withOption("spi-workspaces--default--cached-data-key-seconds", "1")
                .start();
        realm = new AdminApi(server.address()).createRealm("health", Map.of("organizationsEnabled", true));
        realm.create("/workspaces", Map.of("name", "Acme", "alias", "acme"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_missing_key_is_seen_until_it_is_there_and_again_when_it_is_withdrawn() throws IOException {
        assertThat(await(KEY_PROBLEMS, 1)).isOne();
        assertThat(log()).contains("metadata is refused");
        assertThat(invite(WITH_METADATA).status()).isEqualTo(503);

        assertThat(management("/health/ready").status()).isEqualTo(200);
        Files.copy(TestFiles.masterKey(), key);

        assertThat(await(KEY_PROBLEMS, 0)).isZero();
        assertThat(log()).contains("The master keys can decrypt all stored keys again");
        String ada = invite(WITH_METADATA).expect(201).json().path("id").asText();
        assertThat(reveal(ada).status()).isEqualTo(200);
        assertThat(masterKey().path("available").asBoolean()).isTrue();

        Files.move(key, folder.resolve("withdrawn.key"));

        assertThat(await(KEY_PROBLEMS, 1)).isOne();
        assertThat(Waiting.until(PATIENCE, () -> reveal(ada).status(), status -> status == 503))
                .isEqualTo(503);
        assertThat(masterKey().path("available").asBoolean()).isFalse();
        assertThat(masterKey().has("cachedUntil")).isFalse();

        Files.move(folder.resolve("withdrawn.key"), key);

        assertThat(await(KEY_PROBLEMS, 0)).isZero();
        assertThat(reveal(ada).status()).isEqualTo(200);
    }

    private JsonNode masterKey() {
        return realm.get("/workspaces/acme/keys").path("masterKey");
    }

    private Answer reveal(String member) {
        return realm.send("POST", "/workspaces/acme/members/" + member + "/metadata/region/reveal", Map.of());
    }

    @Test
    void mails_that_fail_are_seen_until_none_waits() {
        realm.sendMailTo("127.0.0.1", 1);

        String member = invite(Map.of("email", "grace@example.org"))
                .expect(201)
                .json()
                .path("id")
                .asText();

        assertThat(await(FAILING_MAILS, 1)).isOne();
        assertThat(metric("workspaces_mail_queue_size")).isOne();
        assertThat(metric("workspaces_mail_delivery_seconds_count\\{outcome=\"smtp_unreachable\"}"))
                .isPositive();
        assertThat(log())
                .contains(
                        "Invitation mail to member " + member + " of workspace ",
                        " in realm health was not sent (smtp_unreachable) at attempt 1: ",
                        "Invitation mails are failing; waiting for another attempt: 1")
                .doesNotContain("grace@example.org");

        assertThat(management("/health/ready").status()).isEqualTo(200);
        realm.delete("/workspaces/acme/members/" + member);

        assertThat(await(FAILING_MAILS, 0)).isZero();
        assertThat(metric("workspaces_mail_queue_size")).isZero();
        assertThat(metric("workspaces_mail_queue_age_seconds")).isZero();
        assertThat(log()).contains("No invitation mail is waiting because of a failure any more");
    }

    @Test
    void a_mail_server_that_does_not_answer_is_named_and_invitations_tell_why_they_wait() throws IOException {
        RealmApi deaf = new AdminApi(server.address()).createRealm("deaf", Map.of("organizationsEnabled", true));
        deaf.create("/workspaces", Map.of("name", "Acme", "alias", "acme"));
        // Takes connections, by its operating system, and says nothing.
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            deaf.update(Map.of(
                    "smtpServer",
                    Map.of(
                            "host", "127.0.0.1",
                            "port", String.valueOf(silent.getLocalPort()),
                            "from", "no-reply@example.org",
                            "timeout", "1500")));
            deaf.create("/workspaces/acme/invitations", Map.of("email", "ada@deaf.example.org"));
            assertThat(await(SILENT_REALMS, 1)).isOne();
            assertThat(log())
                    .contains("The mail server of realm deaf does not answer (smtp_unreachable); its mails wait");

            String grace = deaf.create("/workspaces/acme/invitations", Map.of("email", "grace@deaf.example.org"));

            JsonNode waiting = deaf.get("/workspaces/acme/members/" + grace).at("/invitation/mail");
            assertThat(waiting.path("state").asText()).isEqualTo("queued");
            assertThat(waiting.path("reason").asText()).isEqualTo("smtp_unreachable");
            assertThat(waiting.path("failedAttempts").asInt()).isZero();
            assertThat(Instant.parse(waiting.path("next").asText())).isAfter(Instant.now());
        }
        deaf.send("DELETE", "/workspaces/acme", null).expect(202);

        assertThat(await(SILENT_REALMS, 0)).isZero();
        assertThat(log()).contains("The mails of realm deaf no longer wait for its mail server");
    }

    private Answer invite(Map<String, Object> invitation) {
        return realm.send("POST", "/workspaces/acme/invitations", invitation);
    }

    private double await(String name, double wanted) {
        return Waiting.until(PATIENCE, () -> metric(name), value -> value == wanted);
    }

    private double metric(String pattern) {
        String all = management("/metrics").body();
        Matcher line =
                Pattern.compile("(?m)^" + pattern + "(?:\\{[^}]*})? (\\S+)$").matcher(all);
        return line.find() ? Double.parseDouble(line.group(1)) : -1;
    }

    private Answer management(String path) {
        return http.send("GET", server.management().resolve(path), Map.of());
    }

    private String log() {
        try {
            return String.join("\n", Files.readAllLines(server.log()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.OwnDatabase;
import io.workspaces.it.TestFiles;
import io.workspaces.it.TestSetup;
import io.workspaces.it.openapi.AnswerCheck;
import io.workspaces.it.openapi.OpenApi;
import io.workspaces.localserver.Database;
import io.workspaces.localserver.LocalServer;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import io.workspaces.localserver.mail.MailCatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that servers of several names run on, as after a copy. */
@Tag("local")
class MailHoldIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder = TestFiles.freshFolder("mailhold");
    private final Database database = OwnDatabase.in(folder);
    private final MailCatcher mail = MailCatcher.start();

    @AfterEach
    void close() {
        mail.close();
    }

    private LocalServer start(Map<String, String> options) {
        var setup = TestSetup.of(folder, database)
                .withOption(
                        "spi-workspaces--default--master-key-file",
                        TestFiles.masterKey().toString());
        for (Map.Entry<String, String> option : options.entrySet()) {
            setup = setup.withOption("spi-workspaces--default--" + option.getKey(), option.getValue());
        }
        return setup.start();
    }

    private static RealmApi realm(LocalServer server) {
        return new AdminApi(server.address()).realm("hold");
    }

    private static String invite(RealmApi realm, String email) {
        return realm.send("POST", "/workspaces/acme/invitations", Map.of("email", email))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static JsonNode mailOf(RealmApi realm, String member) {
        JsonNode found = realm.get("/workspaces/acme/members/" + member);
        assertThat(new AnswerCheck(OpenApi.read()).fault("Member", found)).isEmpty();
        return found.at("/invitation/mail");
    }

    private static void awaitMail(RealmApi realm, String member, String field, String value) {
        JsonNode mail = Waiting.until(PATIENCE, () -> mailOf(realm, member), state -> state.path(field)
                .asText()
                .equals(value));
        assertThat(mail.path(field).asText()).isEqualTo(value);
    }

    private static void awaitGauge(LocalServer server, int wanted) {
        String line = "workspaces_mail_queue_held " + wanted + ".0";
        assertThat(Waiting.until(PATIENCE, () -> management(server, "/metrics").body(), body -> body.contains(line)))
                .contains(line);
    }

    private static Answer management(LocalServer server, String path) {
        return new Http().send("GET", server.management().resolve(path), Map.of());
    }

    private void makeOld(String member) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            long before = Instant.now().minus(Duration.ofHours(25)).toEpochMilli();
            assertThat(statement.executeUpdate("update WSP_OUTBOX set CREATED_AT = " + before + ", DUE_AT = " + before
                            + " where MEMBER_ID = '" + member + "'"))
                    .isOne();
        }
    }

    @Test
    void a_copy_mails_nobody_until_it_takes_over_and_then_nothing_that_is_old() throws Exception {
        try (LocalServer original = start(Map.of("installation", "prod"))) {
            RealmApi realm = new AdminApi(original.address()).createRealm("hold", Map.of("organizationsEnabled", true));
            realm.sendMailTo("127.0.0.1", mail.port());
            realm.create("/workspaces", Map.of("name", "Acme", "alias", "acme"));
            invite(realm, "ada@example.org");
            mail.await("ada@example.org", PATIENCE);
            awaitGauge(original, 0);
            assertThat(management(original, "/health").status()).isEqualTo(200);
        }
        String bob;
        String carl;
        try (LocalServer copy = start(Map.of("installation", "copy"))) {
            RealmApi realm = realm(copy);
            bob = invite(realm, "bob@example.org");
            carl = invite(realm, "carl@example.org");
            awaitMail(realm, bob, "heldBy", "other_installation");
            assertThat(mailOf(realm, bob).hasNonNull("next")).isFalse();
            awaitGauge(copy, 1);
            assertThat(log(copy)).contains("belongs to the installation 'prod'", "installation-takes-over=prod");
            Answer health = management(copy, "/health");
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.body()).contains("belongs to the installation 'prod'", "installation-takes-over=prod");
            assertThat(management(copy, "/health/ready").status()).isEqualTo(200);
            assertThat(management(copy, "/health/live").status()).isEqualTo(200);
            makeOld(carl);
        }
        try (LocalServer silent =
                start(Map.of("installation", "copy", "installation-takes-over", "prod", "hold-mails", "true"))) {
            awaitMail(realm(silent), bob, "heldBy", "hold_mails");
            awaitGauge(silent, 1);
            assertThat(log(silent)).contains("hold-mails is true");
            assertThat(management(silent, "/health").status()).isEqualTo(200);
        }
        assertThat(mail.mailsTo("bob@example.org")).isEmpty();
        try (LocalServer copy = start(Map.of("installation", "copy"))) {
            RealmApi realm = realm(copy);
            mail.await("bob@example.org", PATIENCE);
            awaitMail(realm, carl, "reason", "held_too_long");
            assertThat(mailOf(realm, carl).path("state").asText()).isEqualTo("failed");
            assertThat(mail.mailsTo("carl@example.org")).isEmpty();
            awaitGauge(copy, 0);

            realm.send("POST", "/workspaces/acme/members/" + carl + "/invitation/resend", Map.of())
                    .expect(200);
            mail.await("carl@example.org", PATIENCE);
        }
    }

    private static String log(LocalServer server) throws IOException {
        return Files.readString(server.log());
    }
}

package io.workspaces.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.Stored;
import io.workspaces.it.TestFiles;
import io.workspaces.it.TestSetup;
import io.workspaces.it.bulk.BulkApi;
import io.workspaces.it.bulk.People;
import io.workspaces.localserver.Database;
import io.workspaces.localserver.LocalServer;
import io.workspaces.localserver.PostgresServer;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.faults.TcpProxy;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.mail.MailCatcher;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The first mail meets a dead mail server and is tried again a minute later, so it is looked for last. */
@Tag("postgres")
@Tag("local")
@Tag("soak")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private static final PostgresServer postgres = PostgresServer.start();
    private static final Database direct = postgres.createDatabase("keycloak");
    private static final TcpProxy toDatabase = TcpProxy.before(postgres.port());
    private static final MailCatcher mail = MailCatcher.start();
    private static final TcpProxy toMail = TcpProxy.before(mail.port());

    @SuppressWarnings("NullAway.Init") // started before the first test
    private static LocalServer server;

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static BulkApi acme;

    @BeforeAll
    static void start() {
        String url = direct.url().replace(":" + postgres.port() + "/", ":" + toDatabase.port() + "/");
        Database behindProxy = new Database(direct.vendor(), url, direct.user(), direct.password(), direct.schema());
        server = TestSetup.of(TestFiles.freshFolder("faults"), behindProxy)
                .withOption("spi-workspaces--default--mails-per-second", "200")
                .withOption(
                        "spi-workspaces--default--master-key-file",
                        TestFiles.masterKey().toString())
                .start();
        RealmApi realm = new AdminApi(server.address()).createRealm("faults", Map.of("organizationsEnabled", true));
        realm.sendMailTo("127.0.0.1", toMail.port());
        acme = BulkApi.into(realm, "acme");
    }

    @AfterAll
    static void stop() {
        server.close();
        toMail.close();
        toDatabase.close();
        mail.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void a_dead_mail_server_neither_fails_nor_slows_an_invite_and_its_reason_is_shown() {
        toMail.refuse();

        inviteAtOnce("early@faults.example.org");

        JsonNode failed = awaitMail("early@faults.example.org", "reason", "smtp_unreachable");
        assertThat(failed.path("state").asText()).isEqualTo("queued");
        toMail.heal();
    }

    @Test
    @Order(2)
    void a_slow_mail_server_slows_no_invite_and_gets_every_mail_once() {
        toMail.delay(Duration.ofMillis(300));

        for (int i = 0; i < 3; i++) {
            inviteAtOnce("slow-" + i + "@faults.example.org");
        }

        for (int i = 0; i < 3; i++) {
            mail.await("slow-" + i + "@faults.example.org", PATIENCE);
            awaitMail("slow-" + i + "@faults.example.org", "state", "sent");
            assertThat(mail.mailsTo("slow-" + i + "@faults.example.org")).hasSize(1);
        }
        toMail.heal();
    }

    @Test
    @Order(3)
    void broken_connections_to_the_database_cost_a_moment_at_most() {
        toDatabase.cut();

        awaitHealth();
        toDatabase.delay(Duration.ofMillis(50));
        acme.get("/members");
        toDatabase.heal();
        assertThat(acme.check(People.csv(0, 600, "cut.example.org"))
                        .at("/rows/new")
                        .asInt())
                .isEqualTo(600);
    }

    @Test
    @Order(4)
    void a_job_goes_on_after_the_database_was_away() {
        JsonNode job = acme.post(People.csv(0, 6_000, "away.example.org"), "")
                .expect(202)
                .json();
        Waiting.until(PATIENCE, () -> acme.job(job), now -> now.at("/rows/done").asInt() > 0);

        toDatabase.refuse();
        Answer away =
                Waiting.until(PATIENCE, () -> acme.send("GET", "/members", null), answer -> answer.status() != 200);
        assertThat(away.expect(503).json().path("code").asText()).isEqualTo("unavailable");
        assertThat(away.header("Retry-After")).isEqualTo("5");
        toDatabase.heal();
        awaitHealth();
        Waiting.until(
                PATIENCE, () -> acme.job(job), now -> now.at("/rows/invited").asInt() > 0);
        postgres.stop();
        postgres.startAgain();
        awaitHealth();
        JsonNode done = acme.ended(job);

        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(done.at("/rows/invited").asInt()).isEqualTo(6_000);
        assertThat(new Stored(direct).number("select count(*) from WSP_MEMBER where EMAIL like '%@away.example.org'"))
                .isEqualTo(6_000);
    }

    @Test
    @Order(5)
    void the_mail_that_met_a_dead_mail_server_has_left_by_itself() {
        mail.await("early@faults.example.org", PATIENCE);
        awaitMail("early@faults.example.org", "state", "sent");

        assertThat(mail.mailsTo("early@faults.example.org")).hasSize(1);
        assertThat(server.isRunning()).isTrue();
    }

    /** The answer does not wait for the mail: it knows of none that was tried. */
    private static void inviteAtOnce(String email) {
        JsonNode mail = acme.send("POST", "/invitations", Map.of("email", email))
                .expect(201)
                .json()
                .at("/invitation/mail");
        assertThat(mail.path("state").asText()).isEqualTo("queued");
        assertThat(mail.has("reason")).isFalse();
    }

    private static JsonNode awaitMail(String email, String member, String value) {
        return Waiting.until(
                PATIENCE,
                () -> acme.get("/members?search=" + email).at("/items/0/invitation/mail"),
                state -> state.path(member).asText().equals(value));
    }

    private static void awaitHealth() {
        Waiting.until(PATIENCE, FaultsIT::answersWell, well -> well);
    }

    private static boolean answersWell() {
        return acme.send("GET", "/members", null).status() == 200
                && acme.send("GET", "/groups", null).status() == 200;
    }
}

package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.OwnDatabase;
import io.workspaces.it.TestFiles;
import io.workspaces.it.TestSetup;
import io.workspaces.localserver.LocalServer;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.browser.Browser;
import io.workspaces.localserver.browser.Page;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import io.workspaces.localserver.mail.Mail;
import io.workspaces.localserver.mail.MailCatcher;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * On a server that answers under whatever name it is asked by, as behind a proxy that sets the name, and that has no
 * jar of ours but the extension's.
 */
@Tag("local")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostnameIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MailCatcher mail = MailCatcher.start();
    private LocalServer server;
    private RealmApi realm;

    @BeforeAll
    void start() {
        Path folder = TestFiles.freshFolder("hostname");
        server = TestSetup.of(folder, OwnDatabase.in(folder))
                .withProviders(withoutTheme())
                .withOption(
                        "spi-workspaces--default--master-key-file",
                        TestFiles.masterKey().toString())
                .withOption("hostname", "")
                .withOption("hostname-strict", "false")
                .start();
        realm = new AdminApi(server.address()).createRealm("hostname", Map.of("organizationsEnabled", true));
        realm.sendMailTo("127.0.0.1", mail.port());
        realm.create("/workspaces", Map.of("name", "Acme", "alias", "acme"));
    }

    @AfterAll
    void stop() {
        server.close();
        mail.close();
    }

    @Test
    void links_leave_only_when_the_realm_says_where_they_lead_and_not_where_a_request_came_in() {
        String email = "ada@example.org";
        Answer invited = post("/invitations", Map.of("email", email));
        assertThat(invited.status()).isEqualTo(201);
        String member = "/members/" + invited.json().path("id").asText();

        JsonNode waiting = Waiting.until(PATIENCE, () -> mailOf(member), state -> state.has("reason"));
        assertThat(waiting.path("reason").asText()).isEqualTo("hostname_required");
        assertThat(mail.mailsTo(email)).isEmpty();
        Answer refused = post(member + "/invitation/link", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asText()).isEqualTo("hostname_required");
        assertThat(invited.body() + refused.body()).doesNotContain("localhost");

        realm.update(Map.of("attributes", Map.of("frontendUrl", "https://apps.example.org/auth")));

        assertThat(post(member + "/invitation/resend", Map.of()).status()).isEqualTo(200);
        String start = "https://apps.example.org/auth/realms/hostname/workspaces/invitations/";
        assertThat(mail.await(email, PATIENCE).link("/workspaces/invitations/")).startsWith(start);
        Answer copied = post(member + "/invitation/link", Map.of());
        assertThat(copied.json().path("link").asText()).startsWith(start);
    }

    @Test
    void mails_and_pages_need_no_theme_and_the_admin_console_is_keycloaks() {
        URI base = server.address().base();
        RealmApi alone = new AdminApi(server.address())
                .createRealm(
                        "alone",
                        Map.of("organizationsEnabled", true, "attributes", Map.of("frontendUrl", base.toString())));
        alone.sendMailTo("127.0.0.1", mail.port());
        alone.create("/workspaces", Map.of("name", "Alone", "alias", "alone"));
        alone.send("POST", "/workspaces/alone/invitations", Map.of("email", "bea@example.org"))
                .expect(201);

        Mail invitation = mail.await("bea@example.org", PATIENCE);
        Page page = new Browser(base).open(invitation.link("/workspaces/invitations/"));
        Page arrived = Invitations.setUp(page, "Bea", "Baker", "Secret-1234");

        assertThat(page.title()).isEqualTo("Join Alone");
        assertThat(arrived.title()).isEqualTo("Welcome to Alone");
        assertThat(answer("/admin/alone/console/").expect(200).body()).contains("/admin/keycloak.v2/");
        answer("/realms/alone/workspaces/console").expect(404);
    }

    private Answer answer(String path) {
        return new Http().send("GET", server.address().resolve(path), Map.of());
    }

    private static List<Path> withoutTheme() {
        return TestFiles.providers().stream()
                .filter(jar -> !jar.getFileName().toString().startsWith("admin-theme"))
                .toList();
    }

    private Answer post(String path, Map<String, ?> body) {
        return realm.send("POST", "/workspaces/acme" + path, body);
    }

    private JsonNode mailOf(String member) {
        return realm.get("/workspaces/acme" + member).at("/invitation/mail");
    }
}

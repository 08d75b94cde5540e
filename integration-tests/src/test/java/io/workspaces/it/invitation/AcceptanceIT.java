package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.it.bulk.BulkApi;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.browser.Browser;
import io.workspaces.localserver.browser.Page;
import io.workspaces.localserver.browser.SignIn;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AcceptanceIT {
    private static final String APP = "http://app.test/start";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static Invitations acme;

    @BeforeAll
    static void acme() {
        acme = Invitations.into(realm, "Acme", "acme");
        realm.api().createPublicClient("app", APP);
        realm.api().addDefaultScope("app", "workspaces");
    }

    @Test
    void somebody_new_sets_up_an_account_and_arrives_at_the_app() {
        String link = acme.mailedLink(
                "ada@accept.example.org",
                Map.of("fullName", "Ada Lovelace", "role", "Builder", "clientId", "app", "redirectUri", APP));
        Browser browser = realm.browser();

        Page invitation = browser.open(link);
        assertThat(invitation.status()).isEqualTo(200);
        assertThat(invitation.title()).isEqualTo("Join Acme");
        assertThat(invitation.text()).contains("ada@accept.example.org", "Builder", "admin invites");
        assertThat(invitation.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(invitation.headers().allValues("Cache-Control")).containsExactly("no-store");

        Page arrived = Invitations.setUp(invitation, "Ada", "Lovelace", "Secret-1234");

        assertThat(arrived.address()).hasToString(APP);
        assertThat(acme.status("ada@accept.example.org")).isEqualTo("Active");
        assertThat(activator("ada@accept.example.org")).isEqualTo(account("ada@accept.example.org"));
        assertThat(realm.api()
                        .userByEmail("ada@accept.example.org")
                        .path("emailVerified")
                        .asBoolean())
                .isTrue();
        SignIn app = new SignIn(realm.api().tokens("app", ""), APP);
        Tokens tokens = app.tokens(browser.open(app.address("openid", Map.of())));
        assertThat(tokens.claims().at("/workspaces/acme/role").asText()).isEqualTo("Builder");
        assertThat(browser.open(link).title()).isEqualTo("Acme");
        assertThat(realm.browser().open(link).status()).isEqualTo(404);
    }

    @Test
    void somebody_of_a_file_arrives_at_the_app_that_its_sender_named() {
        BulkApi files = new BulkApi(realm.api(), acme.workspace());
        String csv = "Full Name,Email\nBea Baker,bea@accept.example.org\n";
        assertThat(files.post(csv, "?clientId=nobody")
                        .expect(400)
                        .json()
                        .at("/violations/0/code")
                        .asText())
                .isEqualTo("client_unknown");
        assertThat(files.post(csv, "?clientId=app&redirectUri=http://elsewhere.test/")
                        .expect(400)
                        .json()
                        .at("/violations/0/code")
                        .asText())
                .isEqualTo("redirect_uri_invalid");
        files.ended(
                files.post(csv, "?clientId=app&redirectUri=" + APP).expect(202).json());
        String link = realm.mail()
                .await("bea@accept.example.org", Invitations.PATIENCE)
                .link("/workspaces/invitations/");

        Page arrived = Invitations.setUp(realm.browser().open(link), "Bea", "Baker", "Secret-1234");

        assertThat(arrived.address()).hasToString(APP);
    }

    @Test
    void somebody_with_an_account_signs_in() {
        realm.api().createUser(Person.of("bob@accept.example.org", "secret"));
        String link = acme.mailedLink("Bob@Accept.example.org", Map.of());

        Page login = realm.browser().open(link).form("signIn").press("signIn", Map.of());
        Page arrived = SignIn.enterPassword(login, "bob@accept.example.org", "secret");

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
        assertThat(acme.status("bob@accept.example.org")).isEqualTo("Active");
        assertThat(activator("bob@accept.example.org")).isEqualTo(account("bob@accept.example.org"));
    }

    @Test
    void neither_the_mail_nor_the_login_outdates_what_an_Admin_is_editing() {
        String email = "jo@accept.example.org";
        realm.api().createUser(Person.of(email, "secret").named("Jo", "March"));
        String path = "/members/"
                + acme.invite(email, Map.of("fullName", "Jo March")).path("id").asText();
        String seen = acme.send("GET", path, null).expect(200).header("ETag");

        String link = realm.mail().await(email, Invitations.PATIENCE).link("/workspaces/invitations/");
        Page login = realm.browser().open(link).form("signIn").press("signIn", Map.of());
        SignIn.enterPassword(login, email, "secret");

        assertThat(acme.status(email)).isEqualTo("Active");
        realm.api()
                .send(
                        "PATCH",
                        "/workspaces/" + acme.workspace() + path,
                        Map.of("role", "Builder"),
                        Map.of("If-Match", seen))
                .expect(200);
    }

    @Test
    void an_ordinary_login_is_enough_and_its_token_carries_the_workspace() {
        realm.api().createUser(Person.of("cy@accept.example.org", "secret"));
        acme.silently("cy@accept.example.org");

        SignIn app = new SignIn(realm.api().tokens("app", ""), APP);
        Tokens tokens = app.withPassword(realm.browser(), "cy@accept.example.org", "secret", "openid");

        assertThat(tokens.claims().at("/workspaces/acme/role").asText()).isEqualTo("End-user");
        assertThat(acme.status("cy@accept.example.org")).isEqualTo("Active");
        assertThat(activator("cy@accept.example.org"))
                .as("nobody: they only signed in to an app")
                .isEmpty();
    }

    @Test
    void somebody_signed_in_as_another_person_is_told_and_can_switch() {
        realm.api().createUser(Person.of("dan@accept.example.org", "secret"));
        realm.api().createUser(Person.of("eve@accept.example.org", "secret"));
        String link = acme.mailedLink("dan@accept.example.org", Map.of());
        Browser browser = realm.browser();
        SignIn app = new SignIn(realm.api().tokens("app", ""), APP);
        app.withPassword(browser, "eve@accept.example.org", "secret", "openid");

        Page invitation = browser.open(link);
        assertThat(invitation.text()).contains("signed in as eve@accept.example.org");
        assertThat(invitation.asksFor("signIn")).isFalse();

        Page again = invitation.form("switch").press("switch", Map.of());
        Page login = again.form("signIn").press("signIn", Map.of());
        SignIn.enterPassword(login, "dan@accept.example.org", "secret");
        assertThat(acme.status("dan@accept.example.org")).isEqualTo("Active");
    }

    @Test
    void the_right_person_signed_in_already_accepts_with_one_click() {
        realm.api().createUser(Person.of("fay@accept.example.org", "secret").unverified());
        Browser browser = realm.browser();
        SignIn app = new SignIn(realm.api().tokens("app", ""), APP);
        app.withPassword(browser, "fay@accept.example.org", "secret", "openid");
        String link = acme.mailedLink("fay@accept.example.org", Map.of());

        Page arrived = browser.open(link).form("signIn").press("signIn", Map.of());

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
        assertThat(acme.status("fay@accept.example.org")).isEqualTo("Active");
    }

    @Test
    void somebody_who_gives_up_on_the_password_page_can_use_the_link_again() {
        String link = acme.mailedLink("gil@accept.example.org", Map.of());
        Browser browser = realm.browser();
        Page choice = browser.open(link).form("setUp").press("setUp", Map.of("firstName", "Gil", "lastName", "Gold"));
        assertThat(choice.asksFor("password-new")).isTrue();

        Page arrived = Invitations.setUp(browser.open(link), "Gil", "Gold", "Secret-1234");

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
        assertThat(acme.status("gil@accept.example.org")).isEqualTo("Active");
    }

    /** The account of who made the member Active, as the audit trail says; empty if nobody did. */
    private static String activator(String email) {
        String member = acme.member(email).path("id").asText();
        JsonNode entries = acme.send("GET", "/audit?action=member.activate&member=" + member, null)
                .expect(200)
                .json()
                .path("items");
        assertThat(entries).hasSize(1);
        return entries.at("/0/actor/id").asText();
    }

    private static String account(String email) {
        return realm.api().userByEmail(email).path("id").asText();
    }
}

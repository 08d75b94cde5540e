package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.admin.PartnerRealm;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.browser.Browser;
import io.workspaces.localserver.browser.Page;
import io.workspaces.localserver.browser.SignIn;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people try with links that are not theirs. */
class LinkAttackIT {
    private static final String APP = "http://app.test/start";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static final Http HTTP = new Http();

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static Invitations acme;

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static AdminDoor admin;

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static RealmApi partner;

    @BeforeAll
    static void layOut() {
        partner = realm.admin().createRealm("linkattackit-partner", Map.of());
        new PartnerRealm(partner).offerTo(realm.api(), "anybody", false);
        acme = Invitations.into(realm, "Acme", "acme");
        realm.api().createPublicClient("app", APP);
        admin = AdminDoor.of(realm, acme, "admin@attack.example.org");
    }

    @Test
    void an_admin_who_impersonates_the_invited_person_does_not_accept_for_them() {
        String address = "impersonated@attack.example.org";
        String account = realm.api().createUser(Person.of(address, "secret"));
        String link = acme.mailedLink(address, Map.of());

        Page arrived = realm.impersonating(account).open(link).form("signIn").press("signIn", Map.of());

        assertThat(arrived.title()).isEqualTo("Not accepted yet");
        assertThat(acme.status(address)).isEqualTo("Invited");
        Page login = realm.browser().open(link).form("signIn").press("signIn", Map.of());
        assertThat(SignIn.enterPassword(login, address, "secret").title()).isEqualTo("Welcome to Acme");
    }

    @Test
    void a_workspace_admin_gets_no_account_out_of_a_link_for_somebody_elses_address() {
        String link = admin.copiedLink("victim@attack.example.org");
        Browser browser = realm.browser();

        Page page = browser.open(link);
        assertThat(page.asksFor("setUp")).isFalse();
        Page forged = browser.post(URI.create(link), Map.of("setUp", "1", "firstName", "Mal", "lastName", "Ory"));
        Page mailed = page.form("mailMe").press("mailMe", Map.of());

        assertThat(forged.asksFor("password-new")).isFalse();
        assertThat(mailed.text()).contains("on its way to victim@attack.example.org");
        assertThat(accounts("victim@attack.example.org")).isZero();
        Page own = Invitations.setUp(
                realm.browser()
                        .open(realm.mail()
                                .await("victim@attack.example.org", Invitations.PATIENCE)
                                .link("/workspaces/invitations/")),
                "Vic",
                "Tim",
                "Secret-1234");
        assertThat(own.title()).isEqualTo("Welcome to Acme");
    }

    @Test
    void a_copied_link_does_not_let_a_provider_vouch_that_is_not_trusted() {
        partner.createUser(Person.of("mark@attack.example.org", "secret"));
        String link = admin.copiedLink("mark@attack.example.org");
        Browser browser = realm.browser();

        Page page = browser.open(link);
        assertThat(page.asksFor("provider")).isFalse();
        Page login = page.form("signIn").press("signIn", Map.of());
        Page arrived = SignIn.enterPassword(login.click("anybody"), "mark@attack.example.org", "secret");

        assertThat(arrived.title()).isEqualTo("One more step");
        assertThat(acme.status("mark@attack.example.org")).isEqualTo("Invited");
    }

    /** Keycloak asks for the password of the invited address, not for a name. Providers lead to other accounts. */
    @Test
    void whoever_signs_in_with_another_address_is_told_and_noted_until_the_invitation_is_for_that_one() {
        partner.createUser(Person.of("hal@attack.example.org", "secret"));
        String link = admin.copiedLink("hank@attack.example.org");
        String path =
                "/members/" + acme.member("hank@attack.example.org").path("id").asText();

        Page login = realm.browser().open(link).form("signIn").press("signIn", Map.of());
        assertThat(login.asksFor("password")).isTrue();
        assertThat(login.asksFor("username")).isFalse();
        Page arrived = SignIn.enterPassword(login.click("anybody"), "hal@attack.example.org", "secret");

        assertThat(arrived.title()).isEqualTo("Not accepted yet");
        assertThat(arrived.text())
                .contains("signed in as hal@attack.example.org", "the invitation is for hank@attack.example.org");
        assertThat(acme.status("hank@attack.example.org")).isEqualTo("Invited");
        assertThat(refused(path).path("reason").asText()).isEqualTo("other_address");
        acme.send("PATCH", path, Map.of("email", "hal@attack.example.org")).expect(200);
        assertThat(refused(path).isEmpty()).isTrue();
    }

    @Test
    void a_link_copied_by_somebody_who_may_set_passwords_lets_in_and_proves_no_mailbox() {
        String link = acme.copiedLink(acme.silently("tess@attack.example.org"));

        Page arrived = Invitations.setUp(realm.browser().open(link), "Tess", "Ter", "Secret-1234");

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
        assertThat(acme.status("tess@attack.example.org")).isEqualTo("Active");
        assertThat(realm.api()
                        .userByEmail("tess@attack.example.org")
                        .path("emailVerified")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void where_the_realm_verifies_addresses_such_a_link_needs_the_mailbox_too() {
        String link = acme.copiedLink(acme.silently("vera@attack.example.org"));
        Browser browser = realm.browser();
        realm.api().update(Map.of("verifyEmail", true));
        try {
            Page verify = Invitations.setUp(browser.open(link), "Vera", "Ver", "Secret-1234");

            assertThat(verify.title()).isEqualTo("Email verification");
            assertThat(acme.status("vera@attack.example.org")).isEqualTo("Invited");
        } finally {
            realm.api().update(Map.of("verifyEmail", false));
        }
    }

    @Test
    void what_somebody_proved_who_gave_up_does_not_help_whoever_goes_on_with_a_copied_link() {
        String mailed = acme.mailedLink("uma@attack.example.org", Map.of());
        realm.browser().open(mailed).form("setUp").press("setUp", Map.of("firstName", "Uma", "lastName", "Ulm"));
        String copied =
                acme.copiedLink(acme.member("uma@attack.example.org").path("id").asText());

        Invitations.setUp(realm.browser().open(copied), "Mal", "Ory", "Secret-1234");

        assertThat(realm.api()
                        .userByEmail("uma@attack.example.org")
                        .path("emailVerified")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_link_to_the_address_before_opens_nothing_once_the_address_is_another() {
        String link = acme.mailedLink("mine@attack.example.org", Map.of());
        String member = acme.member("mine@attack.example.org").path("id").asText();
        Browser browser = realm.browser();
        Page choice = browser.open(link).form("setUp").press("setUp", Map.of("firstName", "Mal", "lastName", "Ory"));
        acme.send("PATCH", "/members/" + member, Map.of("email", "theirs@attack.example.org"))
                .expect(200);

        Page arrived = choice.form("password-new")
                .submit(Map.of("password-new", "Secret-1234", "password-confirm", "Secret-1234"));

        assertThat(arrived.title()).isEqualTo("This invitation is not valid");
        assertThat(arrived.text()).doesNotContain("theirs@");
        assertThat(acme.status("theirs@attack.example.org")).isEqualTo("Invited");
        assertThat(accounts("theirs@attack.example.org")).isZero();
        assertThat(accounts("mine@attack.example.org")).isZero();
        assertThat(realm.browser().open(link).status()).isEqualTo(404);
    }

    @Test
    void pages_of_copied_links_do_not_tell_whether_there_is_an_account() {
        realm.api().createUser(Person.of("known@attack.example.org", "secret"));

        String known = shown(admin.copiedLink("known@attack.example.org"));
        String unknown = shown(admin.copiedLink("unknown@attack.example.org"));

        assertThat(unknown.replace("unknown@", "known@")).isEqualTo(known);
    }

    @Test
    void the_answer_to_an_invitation_does_not_tell_whether_there_is_an_account() {
        realm.api().createUser(Person.of("there@attack.example.org", "secret"));

        JsonNode there = invited("there@attack.example.org");
        JsonNode nowhere = invited("nowhere@attack.example.org");

        assertThat(blurred(nowhere).replace("nowhere@", "there@")).isEqualTo(blurred(there));
    }

    @Test
    void a_form_on_another_site_can_neither_accept_nor_sign_out() {
        String link = acme.mailedLink("csrf@attack.example.org", Map.of());

        for (String button : List.of("setUp", "switch", "signIn")) {
            Answer answer = HTTP.postForm(
                    URI.create(link), Map.of("Sec-Fetch-Site", "cross-site"), Map.of(button, "1", "firstName", "Mal"));
            assertThat(answer.status()).isEqualTo(200);
        }
        assertThat(accounts("csrf@attack.example.org")).isZero();
    }

    @Test
    void names_are_shown_as_text() {
        Invitations odd = Invitations.into(realm, "<script>alert(1)</script> & Co", "odd");

        Page page = realm.browser()
                .open(odd.mailedLink("odd@attack.example.org", Map.of("fullName", "<img src=x> \"Quote\"")));

        assertThat(page.title()).isEqualTo("Join <script>alert(1)</script> & Co");
        assertThat(page.document().select("img[src=x]")).isEmpty();
        assertThat(page.document().select("script:containsData(alert(1))")).isEmpty();
        assertThat(page.document().select("[name=lastName]").val()).isEqualTo("\"Quote\"");
    }

    @Test
    void nobody_is_sent_to_an_address_that_is_not_registered() {
        for (String address : List.of(
                "https://evil.test/", "http://app.test/start@evil.test", "javascript:alert(1)", "//evil.test/start")) {
            Answer refused = acme.send(
                    "POST",
                    "/invitations",
                    Map.of("email", "redirect@attack.example.org", "clientId", "app", "redirectUri", address));
            assertThat(refused.status()).as(address).isEqualTo(400);
            assertThat(refused.body()).contains("redirect_uri_invalid");
        }
        String link = acme.mailedLink("redirect@attack.example.org", Map.of("clientId", "app", "redirectUri", APP));
        register("http://app.test/elsewhere");
        Page arrived = Invitations.setUp(realm.browser().open(link), "Ray", "Direct", "Secret-1234");
        register(APP);

        assertThat(arrived.isElsewhere()).isFalse();
        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
    }

    @Test
    void a_link_opens_nothing_in_another_realm() {
        RealmApi other = realm.admin().createRealm("linkattackit-other", Map.of("organizationsEnabled", true));
        String link = acme.mailedLink("realm@attack.example.org", Map.of());

        Page page = realm.browser()
                .open(link.replace("/realms/" + realm.api().name() + "/", "/realms/" + other.name() + "/"));

        assertThat(page.status()).isEqualTo(404);
    }

    private static JsonNode refused(String member) {
        return acme.send("GET", member, null).expect(200).json().at("/invitation/refusedSignIn");
    }

    private static void register(String redirectUri) {
        realm.api()
                .put(
                        "/clients/" + realm.api().clientUuid("app"),
                        Map.of("clientId", "app", "redirectUris", List.of(redirectUri), "baseUrl", ""));
    }

    private static String shown(String link) {
        Page page = realm.browser().open(link);
        page.document().select("#workspaces-expires").remove();
        return page.document().body().html().replace(link.substring(link.lastIndexOf('/') + 1), "token");
    }

    private static int accounts(String email) {
        return realm.api().get("/users?email=" + Http.encode(email)).size()
                + realm.api().get("/users?username=" + Http.encode(email)).size();
    }

    private static String blurred(JsonNode member) {
        return member.toString()
                .replace(member.path("id").asText(), "id")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "time");
    }

    private static JsonNode invited(String email) {
        return admin.send("POST", "/invitations", Map.of("email", email))
                .expect(201)
                .json();
    }
}

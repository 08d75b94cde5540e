package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.browser.Browser;
import io.workspaces.localserver.browser.Page;
import io.workspaces.localserver.browser.SignIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Realms in which several accounts have an address, or one goes by the name of an address that it has not. */
class SharedAddressIT {
    private static final String APP = "http://app.test/";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static Invitations acme;

    @BeforeAll
    static void layOut() {
        realm.api().update(Map.of("loginWithEmailAllowed", false, "duplicateEmailsAllowed", true));
        acme = Invitations.into(realm, "Acme", "acme");
        realm.api().createPublicClient("app", APP);
    }

    @Test
    void one_of_the_accounts_of_an_address_signs_in_by_the_link() {
        twins("anna");

        Page page = realm.browser().open(acme.mailedLink("anna@shared.example.org", Map.of()));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.asksFor("setUp")).isFalse();
        Page arrived = SignIn.enterPassword(page.form("signIn").press("signIn", Map.of()), "anna2", "secret");

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
        assertThat(acme.member("anna@shared.example.org").path("userId").asText())
                .isEqualTo(realm.api()
                        .get("/users?exact=true&username=anna2")
                        .path(0)
                        .path("id")
                        .asText());
    }

    @Test
    void one_that_is_signed_in_accepts_with_one_click() {
        twins("berta");
        Browser browser = realm.browser();
        signIn(browser, "berta1");

        Page page = browser.open(acme.mailedLink("berta@shared.example.org", Map.of()));
        Page arrived = page.form("signIn").press("signIn", Map.of());

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
    }

    @Test
    void a_copied_link_leads_to_one_of_them_too() {
        twins("clara");
        String link = acme.copiedLink(acme.silently("clara@shared.example.org"));

        Page login = realm.browser().open(link).form("signIn").press("signIn", Map.of());

        assertThat(SignIn.enterPassword(login, "clara1", "secret").title()).isEqualTo("Welcome to Acme");
    }

    @Test
    void an_account_that_only_goes_by_the_name_of_the_address_is_not_taken_for_its_owners() {
        account("emma@shared.example.org", "other@shared.example.org");

        Page page = realm.browser().open(acme.mailedLink("emma@shared.example.org", Map.of()));
        assertThat(page.asksFor("signIn")).isFalse();
        Page arrived = Invitations.setUp(page, "Emma", "Eck", "Secret-1234");

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
        assertThat(realm.api()
                        .userByEmail("emma@shared.example.org")
                        .path("username")
                        .asText())
                .isEqualTo("emma@shared.example.org.2");
    }

    @Test
    void the_owner_signs_in_by_address_although_another_account_goes_by_that_name() {
        RealmApi usual = realm.admin().createRealm("sharedaddressit-usual", Map.of("organizationsEnabled", true));
        usual.sendMailTo(realm.server().keycloak().testHost(), realm.mail().port());
        usual.createPublicClient("app", APP);
        usual.create(
                "/users",
                Map.of("username", "fred@shared.example.org", "email", "else@shared.example.org", "enabled", true));
        Invitations globex = Invitations.into(realm, usual, "Globex", "globex");
        Page page = realm.browser().open(globex.mailedLink("fred@shared.example.org", Map.of()));
        Page arrived = Invitations.setUp(page, "Fred", "Fox", "Secret-1234");

        SignIn app = new SignIn(usual.tokens("app", ""), APP);
        Page login = realm.browser().open(app.address("openid", Map.of()));

        assertThat(arrived.title()).isEqualTo("Welcome to Globex");
        assertThat(SignIn.enterPassword(login, "fred@shared.example.org", "Secret-1234")
                        .isElsewhere())
                .isTrue();
    }

    private static void twins(String name) {
        account(name + "1", name + "@shared.example.org");
        account(name + "2", name + "@shared.example.org");
    }

    private static void account(String username, String email) {
        realm.api()
                .create(
                        "/users",
                        Map.of(
                                "username",
                                username,
                                "email",
                                email,
                                "firstName",
                                "Test",
                                "lastName",
                                "Person",
                                "emailVerified",
                                true,
                                "enabled",
                                true,
                                "credentials",
                                List.of(Map.of("type", "password", "value", "secret", "temporary", false))));
    }

    private static void signIn(Browser browser, String username) {
        SignIn app = new SignIn(realm.api().tokens("app", ""), APP);
        app.withPassword(browser, username, "secret", "openid");
    }
}

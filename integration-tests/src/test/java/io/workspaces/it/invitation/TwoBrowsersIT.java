package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.localserver.browser.Browser;
import io.workspaces.localserver.browser.Page;
import io.workspaces.localserver.browser.SignIn;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An account is set up in one browser at a time, and there is none before its password. */
class TwoBrowsersIT {
    private static final String BEGUN = "is already being set up in another browser";
    private static final String APP = "http://app.test/";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static Invitations acme;

    @BeforeAll
    static void acme() {
        acme = Invitations.into(realm, "Acme", "acme");
        realm.api().createPublicClient("app", APP);
    }

    @Test
    void a_set_up_that_was_begun_elsewhere_is_said_by_reading_and_by_pressing() {
        String link = acme.mailedLink("ada@two.example.org", Map.of());
        begin(realm.browser().open(link));
        Browser other = realm.browser();

        Page read = other.open(link);
        Page pressed = other.post(URI.create(link), Map.of("setUp", "1", "firstName", "Ada", "lastName", "Lee"));

        assertThat(read.text()).contains(BEGUN, "Start again here");
        assertThat(pressed.text()).isEqualTo(read.text());
        assertThat(pressed.status()).isEqualTo(read.status()).isEqualTo(200);
        assertThat(pressed.asksFor("password-new")).isFalse();
    }

    @Test
    void whoever_begins_anew_ends_what_was_begun_before() {
        String link = acme.mailedLink("bob@two.example.org", Map.of());
        Page before = begin(realm.browser().open(link));
        Page anew = begin(realm.browser().open(link));

        Page late = choose(before, "Before-1234");
        assertThat(late.text()).contains(BEGUN, "Start again here");
        assertThat(accounts("bob@two.example.org")).isZero();
        Page arrived = choose(anew, "Anew-12345");

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
        assertThat(signIn("bob@two.example.org", "Before-1234").isElsewhere()).isFalse();
        assertThat(signIn("bob@two.example.org", "Anew-12345").isElsewhere()).isTrue();
    }

    @Test
    void what_was_ended_can_begin_anew_in_its_turn() {
        String link = acme.mailedLink("cay@two.example.org", Map.of());
        Page first = begin(realm.browser().open(link));
        Page second = begin(realm.browser().open(link));

        Page third = begin(choose(first, "First-1234"));

        assertThat(choose(second, "Second-1234").text()).contains(BEGUN);
        assertThat(choose(third, "Third-1234").title()).isEqualTo("Welcome to Acme");
    }

    @Test
    void another_link_to_the_same_invitation_is_told_too() {
        String mailed = acme.mailedLink("dot@two.example.org", Map.of());
        begin(realm.browser().open(mailed));
        String copied =
                acme.copiedLink(acme.member("dot@two.example.org").path("id").asText());

        assertThat(realm.browser().open(copied).text()).contains(BEGUN);
    }

    @Test
    void a_new_link_ends_the_set_up_of_the_one_before() {
        String link = acme.mailedLink("eve@two.example.org", Map.of());
        Page before = begin(realm.browser().open(link));
        String member = acme.member("eve@two.example.org").path("id").asText();
        acme.send("POST", "/members/" + member + "/invitation/resend", null).expect(200);

        assertThat(choose(before, "Before-1234").status()).isEqualTo(404);
        assertThat(accounts("eve@two.example.org")).isZero();
        assertThat(realm.browser().open(acme.copiedLink(member)).text()).doesNotContain(BEGUN);
    }

    @Test
    void a_revoked_invitation_takes_no_password() {
        String link = acme.mailedLink("fay@two.example.org", Map.of());
        Page choice = begin(realm.browser().open(link));
        String member = acme.member("fay@two.example.org").path("id").asText();
        acme.send("DELETE", "/members/" + member + "/invitation", null).expect(204);

        Page arrived = choose(choice, "Secret-1234");

        assertThat(arrived.status()).isEqualTo(404);
        assertThat(accounts("fay@two.example.org")).isZero();
    }

    @Test
    void a_password_that_is_not_taken_is_asked_for_again_and_makes_no_account() {
        realm.api().update(Map.of("passwordPolicy", "length(12) and notEmail"));
        Page choice = begin(realm.browser().open(acme.mailedLink("gus@two.example.org", Map.of())));

        Page different = choice.form("password-new")
                .submit(Map.of("password-new", "Long-enough-1234", "password-confirm", "Another-1234"));
        Page none = choose(different, "");
        Page tooShort = choose(none, "short");
        Page theAddress = choose(tooShort, "gus@two.example.org");
        assertThat(accounts("gus@two.example.org")).isZero();
        Page arrived = choose(theAddress, "Long-enough-1234");
        realm.api().update(Map.of("passwordPolicy", ""));

        assertThat(different.text()).contains("Passwords don't match");
        assertThat(none.text()).contains("Please specify password");
        assertThat(tooShort.text()).contains("minimum length 12");
        assertThat(theAddress.text()).contains("must not be equal to the email");
        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
    }

    private static Page begin(Page invitation) {
        Page choice = invitation.form("setUp").press("setUp", Map.of("firstName", "Ada", "lastName", "Lee"));
        assertThat(choice.asksFor("password-new")).isTrue();
        return choice;
    }

    private static Page choose(Page choice, String password) {
        return choice.form("password-new").submit(Map.of("password-new", password, "password-confirm", password));
    }

    private static Page signIn(String email, String password) {
        SignIn app = new SignIn(realm.api().tokens("app", ""), APP);
        return SignIn.enterPassword(realm.browser().open(app.address("openid", Map.of())), email, password);
    }

    private static int accounts(String email) {
        return realm.api().get("/users?email=" + email).size();
    }
}

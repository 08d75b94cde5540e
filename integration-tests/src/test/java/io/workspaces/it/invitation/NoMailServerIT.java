package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.browser.Page;
import io.workspaces.localserver.browser.SignIn;
import io.workspaces.localserver.http.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A realm that cannot mail: people come by links that a realm admin hands over, or not at all. */
class NoMailServerIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static Invitations acme;

    @BeforeAll
    static void layOut() {
        realm.api().update(Map.of("smtpServer", Map.of()));
        acme = Invitations.into(realm, "Acme", "acme");
    }

    @Test
    void a_realm_admins_link_lets_somebody_new_in() {
        String link = acme.copiedLink(acme.silently("ann@nomail.example.org"));

        Page arrived = Invitations.setUp(realm.browser().open(link), "Ann", "Lee", "Secret-1234");

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
        assertThat(acme.status("ann@nomail.example.org")).isEqualTo("Active");
    }

    @Test
    void a_set_up_that_ended_before_its_login_did_goes_on_with_the_password() {
        String member = acme.silently("dan@nomail.example.org");
        String link = acme.copiedLink(member);
        Page asked = Invitations.setUp(realm.browser().open(link), "", "", "Secret-1234");
        assertThat(asked.asksFor("firstName")).isTrue();
        assertThat(acme.status("dan@nomail.example.org")).isEqualTo("Invited");

        Page again = signIn(acme.copiedLink(member), "dan@nomail.example.org", "Secret-1234");
        Page arrived = again.form("firstName").submit(Map.of("firstName", "Dan", "lastName", "Lee"));

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
        assertThat(acme.status("dan@nomail.example.org")).isEqualTo("Active");
    }

    @Test
    void an_account_that_no_link_has_set_up_is_let_in_by_none() {
        realm.api().createUser(Person.of("eve@nomail.example.org", "secret").unverified());
        String link = acme.copiedLink(acme.silently("eve@nomail.example.org"));

        signIn(link, "eve@nomail.example.org", "secret");

        assertThat(acme.status("eve@nomail.example.org")).isEqualTo("Invited");
    }

    private static Page signIn(String link, String email, String password) {
        Page login = realm.browser().open(link).form("signIn").press("signIn", Map.of());
        return SignIn.enterPassword(login, email, password);
    }

    @Test
    void no_link_is_handed_out_that_ends_nowhere() {
        String member = acme.silently("bob@nomail.example.org");
        realm.api().update(Map.of("verifyEmail", true));
        try {
            Answer refused = acme.send("POST", "/members/" + member + "/invitation/link", null);

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().path("code").asText()).isEqualTo("mail_server_needed");
        } finally {
            realm.api().update(Map.of("verifyEmail", false));
        }
    }

    @Test
    void no_mail_is_promised_that_cannot_leave() {
        AdminDoor admin = AdminDoor.of(realm, acme, "root@nomail.example.org");

        Page page = realm.browser().open(admin.copiedLink("cay@nomail.example.org"));

        assertThat(page.asksFor("signIn")).isTrue();
        assertThat(page.asksFor("mailMe")).isFalse();
        assertThat(page.text()).contains("no e-mail can be sent at the moment");
    }
}

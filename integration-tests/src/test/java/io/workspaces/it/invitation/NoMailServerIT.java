package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.localserver.browser.Page;
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
        assertThat(page.text()).contains("no mail can be sent at the moment");
    }
}

package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.browser.Browser;
import io.workspaces.localserver.browser.Page;
import io.workspaces.localserver.browser.SignIn;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a link that does not work says to the person whom it was for. */
@Tag("local")
class OwnDeadLinkIT {
    private static final String APP = "http://app.test/";
    private static final String DEAD = "This invitation is not valid";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static Invitations acme;

    @BeforeAll
    static void acme() {
        acme = Invitations.into(realm, "Acme", "acme");
        acme.send("PATCH", "/settings", Map.of("linkOnly", true)).expect(200);
        realm.api().createPublicClient("app", APP);
        realm.api().createUser(Person.of("stranger@own.example.org", "secret"));
    }

    @Test
    void a_used_link_leads_its_member_on_and_nobody_else() {
        String link = acme.mailedLink("ada@own.example.org", Map.of());
        Browser browser = realm.browser();
        Invitations.setUp(browser.open(link), "Ada", "Lee", "Secret-1234");

        Page again = browser.open(link);
        assertThat(again.title()).isEqualTo("Acme");
        assertThat(again.text()).contains("You are a member of the workspace Acme");
        assertThat(again.document().select("#workspaces-continue").attr("href")).endsWith("/workspaces/console");
        assertThat(signedIn("stranger@own.example.org").open(link).title()).isEqualTo(DEAD);
        assertThat(realm.browser().open(link).title()).isEqualTo(DEAD);
    }

    @Test
    void the_link_of_somebody_who_was_archived_says_that_it_is_over() {
        String link = acme.mailedLink("bob@own.example.org", Map.of());
        Browser browser = realm.browser();
        Invitations.setUp(browser.open(link), "Bob", "Lee", "Secret-1234");
        acme.send("POST", "/members/" + id("bob@own.example.org") + "/archive", null)
                .expect(200);

        assertThat(browser.open(link).title()).isEqualTo("No longer a member");
        assertThat(realm.browser().open(link).title()).isEqualTo(DEAD);
    }

    @Test
    void a_replaced_link_has_another_mailed_to_whoever_has_the_verified_address() {
        realm.api().createUser(Person.of("cay@own.example.org", "secret"));
        String link = acme.mailedLink("cay@own.example.org", Map.of());
        acme.send("POST", "/members/" + id("cay@own.example.org") + "/invitation/resend", null)
                .expect(200);
        awaitMails("cay@own.example.org", 2);
        Browser browser = signedIn("cay@own.example.org");

        Page page = browser.open(link);
        assertThat(page.title()).isEqualTo("There is a newer link");
        Page mailed = page.form("mailMe").press("mailMe", Map.of());

        assertThat(mailed.text()).contains("on its way to cay@own.example.org");
        awaitMails("cay@own.example.org", 3);
        Page arrived = browser.open(
                        realm.mail().mailsTo("cay@own.example.org").get(2).link("/workspaces/invitations/"))
                .form("signIn")
                .press("signIn", Map.of());
        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
    }

    @Test
    void an_expired_link_says_so_to_the_verified_address_and_to_no_other() {
        realm.api().createUser(Person.of("dot@own.example.org", "secret"));
        realm.api().createUser(Person.of("eve@own.example.org", "secret").unverified());
        String verified = expired("dot@own.example.org");
        String unverified = expired("eve@own.example.org");

        assertThat(signedIn("dot@own.example.org").open(verified).title()).isEqualTo("This invitation has expired");
        assertThat(signedIn("eve@own.example.org").open(unverified).title()).isEqualTo(DEAD);
        assertThat(signedIn("stranger@own.example.org").open(verified).title()).isEqualTo(DEAD);
    }

    @Test
    void an_archived_invitation_that_is_opened_again_has_new_links_only() {
        String link = acme.mailedLink("fay@own.example.org", Map.of());
        String member = id("fay@own.example.org");
        acme.send("POST", "/members/" + member + "/archive", null).expect(200);
        acme.send("POST", "/members/" + member + "/unarchive", Map.of()).expect(200);
        awaitMails("fay@own.example.org", 2);

        assertThat(realm.browser().open(link).title()).isEqualTo(DEAD);
        assertThat(realm.browser()
                        .open(realm.mail().mailsTo("fay@own.example.org").get(1).link("/workspaces/invitations/"))
                        .title())
                .isEqualTo("Join Acme");
    }

    private static String expired(String email) {
        String link = acme.mailedLink(email, Map.of());
        acme.awaitMail(email, "sent");
        new WorkspaceTables(realm.server().database()).expire(id(email));
        return link;
    }

    private static Browser signedIn(String email) {
        Browser browser = realm.browser();
        SignIn app = new SignIn(realm.api().tokens("app", ""), APP);
        app.withPassword(browser, email, "secret", "openid");
        return browser;
    }

    private static void awaitMails(String email, int number) {
        Waiting.until(Invitations.PATIENCE, () -> realm.mail().mailsTo(email), mails -> mails.size() == number);
    }

    private static String id(String email) {
        return acme.member(email).path("id").asText();
    }
}

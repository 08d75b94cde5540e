package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.Stored;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.browser.Browser;
import io.workspaces.localserver.browser.Page;
import io.workspaces.localserver.browser.SignIn;
import io.workspaces.localserver.mail.Mail;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts that somebody else has made before, or has vouched for. */
@Tag("local")
class AccountOwnerIT {
    private static final String NEW_PASSWORD = "Secret-1234";
    private static final String SUBJECT = "is now yours alone";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static MatrixRealm matrix;

    @BeforeAll
    static void layOut() {
        matrix = MatrixRealm.in(realm);
        realm.api().update(Map.of("resetPasswordAllowed", true));
    }

    @Test
    void whoever_made_the_account_loses_it_to_whom_the_mailbox_belongs() {
        Squatter mallory = squatter("ann", List.of(Squatter.PASSKEY));
        mallory.link("trusted");
        String member = matrix.acme().silently(mallory.email());

        Page choice = verifying(() -> {
            Page verify = forgotPassword(mallory.email());
            assertThat(verify.title()).isEqualTo("Email verification");
            return verify.browser().open(mailed(mallory.email(), "Verify email"));
        });
        assertThat(mallory.signInAgain()).as("until there is a new password").isEqualTo(200);
        assertThat(matrix.acme().statusOf(member)).as("by the old password").isEqualTo("Invited");
        Tokens own = matrix.app().tokens(newPassword(choice));

        assertThat(matrix.acme().statusOf(member)).isEqualTo("Active");
        assertThat(mallory.refreshes(mallory.session())).isFalse();
        assertThat(mallory.refreshes(mallory.offline())).isFalse();
        assertThat(mallory.credentials()).containsExactly("password");
        assertThat(mallory.identities()).isEmpty();
        assertThat(mallory.signInAgain()).isEqualTo(400);
        assertThat(mallory.refreshes(own)).isTrue();
        // The task goes after its mail.
        Waiting.until(Invitations.PATIENCE, () -> tasks(mallory), left -> left == 0);
        assertThat(told(mallory)).isTrue();
    }

    @Test
    void whoever_knows_the_password_is_not_first_when_the_owner_verifies_the_address_elsewhere() {
        Squatter mallory = squatter("bob", List.of(Squatter.PASSKEY));
        Browser before = realm.browser();
        matrix.app().tokens(matrix.withPassword(before, mallory.email()));
        String member = matrix.acme().silently(mallory.email());
        verifying(() -> {
            Page verify = matrix.withPassword(realm.browser(), mallory.email());
            assertThat(verify.title()).isEqualTo("Email verification");
            return realm.browser().open(mailed(mallory.email(), "Verify email")).click("proceed");
        });

        matrix.app().tokens(before.open(matrix.app().address("openid", Map.of())));
        assertThat(matrix.acme().statusOf(member)).as("by a session of before").isEqualTo("Invited");
        matrix.app().tokens(matrix.withPassword(realm.browser(), mallory.email()));
        assertThat(matrix.acme().statusOf(member)).as("by a new session").isEqualTo("Invited");
        Tokens own = matrix.app().tokens(newPassword(forgotPassword(mallory.email())));

        assertThat(matrix.acme().statusOf(member)).isEqualTo("Active");
        assertThat(mallory.credentials()).containsExactly("password");
        assertThat(mallory.refreshes(mallory.session())).isFalse();
        assertThat(mallory.refreshes(mallory.offline())).isFalse();
        assertThat(mallory.refreshes(own)).isTrue();
    }

    @Test
    void a_mailed_link_says_what_it_takes_away_and_keeps_the_provider_that_was_used() {
        Squatter mallory = squatter("cyd", List.of(Squatter.OTP));
        matrix.partnerAccount(mallory.email(), true);
        String link = matrix.acme().mailedLink(mallory.email(), Map.of());
        Browser browser = realm.browser();

        Page invitation = browser.open(link);
        assertThat(invitation.text()).contains("created before the address was confirmed");
        Page exists = MatrixRealm.atPartner(
                browser.post(invitation.address(), Map.of("provider", "trusted")), mallory.email());
        exists.form("submitAction").submit(Map.of("submitAction", "linkAccount"));
        Page arrived = browser.open(mailed(mallory.email(), "Link"));

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
        assertThat(matrix.acme().status(mallory.email())).isEqualTo("Active");
        assertThat(mallory.credentials()).isEmpty();
        assertThat(mallory.identities()).containsExactly("trusted");
        assertThat(tasks(mallory)).isZero();
        assertThat(told(mallory)).isFalse();
    }

    @Test
    void who_comes_through_a_provider_without_a_link_is_told_by_mail() {
        Squatter mallory = squatter("hal", List.of(Squatter.PASSKEY));
        matrix.partnerAccount(mallory.email(), true);
        String member = matrix.acme().silently(mallory.email());
        Browser browser = realm.browser();

        Page exists = matrix.through(browser, "trusted", mallory.email());
        exists.form("submitAction").submit(Map.of("submitAction", "linkAccount"));
        Tokens own = matrix.app().tokens(browser.open(mailed(mallory.email(), "Link")));

        assertThat(matrix.acme().statusOf(member)).isEqualTo("Active");
        assertThat(mallory.credentials()).isEmpty();
        assertThat(mallory.identities()).containsExactly("trusted");
        assertThat(mallory.refreshes(mallory.session())).isFalse();
        assertThat(mallory.refreshes(own)).isTrue();
        Waiting.until(Invitations.PATIENCE, () -> told(mallory), told -> told);
    }

    @Test
    void somebody_whose_address_was_verified_before_keeps_everything() {
        Squatter dee = Squatter.of(matrix, "dee@owner.example.org", true, List.of(Squatter.PASSKEY));
        String link = matrix.acme().mailedLink(dee.email(), Map.of());
        Browser browser = realm.browser();

        Page invitation = browser.open(link);
        assertThat(invitation.text()).doesNotContain("created before the address was confirmed");
        Page arrived = SignIn.enterPassword(
                invitation.form("signIn").press("signIn", Map.of()), dee.email(), MatrixRealm.PASSWORD);

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
        assertThat(dee.credentials()).containsExactlyInAnyOrder("webauthn-passwordless", "password");
        assertThat(dee.refreshes(dee.session())).isTrue();
        assertThat(dee.refreshes(dee.offline())).isTrue();
        assertThat(tasks(dee)).isZero();
    }

    /** What stands in the way is a lock on the credential, as a dead node would leave the task undone. */
    @Test
    void what_could_not_be_taken_away_at_once_is_taken_away_later() throws SQLException {
        Squatter mallory = squatter("eve", List.of(Squatter.PASSKEY));
        String link = matrix.acme().mailedLink(mallory.email(), Map.of());
        Page login = realm.browser().open(link).form("signIn").press("signIn", Map.of());

        try (Connection connection = realm.server().database().connect();
                PreparedStatement lock =
                        connection.prepareStatement("select ID from CREDENTIAL where USER_ID = ? for update")) {
            connection.setAutoCommit(false);
            lock.setString(1, mallory.account());
            lock.executeQuery();
            Page arrived = SignIn.enterPassword(login, mallory.email(), MatrixRealm.PASSWORD);
            assertThat(arrived.title()).isEqualTo("Welcome to Acme");
            assertThat(tasks(mallory)).isOne();
            connection.rollback();
        }
        assertThat(mallory.credentials()).contains("webauthn-passwordless");
        tables().update("update WSP_RECLAIM set DUE_AT = 1 where USER_ID = ?", mallory.account());

        Waiting.until(Invitations.PATIENCE, () -> tasks(mallory), left -> left == 0);
        assertThat(mallory.credentials()).containsExactly("password");
        assertThat(mallory.refreshes(mallory.session())).isFalse();
        assertThat(mallory.refreshes(mallory.offline())).isFalse();
    }

    @Test
    void what_another_workspaces_provider_has_vouched_for_stays_its_word_until_the_mailbox_is_proved() {
        String email = "fay@owner.example.org";
        matrix.partnerAccount(email, true);
        matrix.app().tokens(matrix.through(realm.browser(), "foreign", email));
        String atGlobex = matrix.globex().member(email).path("id").asText();
        matrix.globex().send("POST", "/members/" + atGlobex + "/archive", null).expect(200);
        String account = realm.api().userByEmail(email).path("id").asText();
        realm.api().delete("/users/" + account + "/federated-identity/foreign");
        matrix.setPassword(email);
        String member = matrix.acme().silently(email);

        matrix.app().tokens(matrix.withPassword(realm.browser(), email));
        assertThat(matrix.acme().statusOf(member)).isEqualTo("Invited");

        matrix.app().tokens(newPassword(forgotPassword(email)));
        assertThat(matrix.acme().statusOf(member)).isEqualTo("Active");
        assertThat(new Stored(realm.server().database())
                        .number("select count(PROVIDER) from WSP_ADDRESS_VOUCHER where USER_ID = ?", account))
                .isZero();
        realm.api().delete("/users/" + account);
        assertThat(tables().rows("USER_ID", account)).isEmpty();
    }

    /** As a mapper of a provider changes it, which leaves it verified and tells nobody. */
    @Test
    void a_session_that_began_with_a_mail_proves_no_address_that_the_account_gets_later() {
        String email = "ida@owner.example.org";
        String victim = "jan@owner.example.org";
        matrix.partnerAccount(email, true);
        matrix.app().tokens(matrix.through(realm.browser(), "foreign", email));
        String account = realm.api().userByEmail(email).path("id").asText();
        realm.api().delete("/users/" + account + "/federated-identity/foreign");
        matrix.setPassword(email);
        Page reset = newPassword(forgotPassword(email));
        matrix.app().tokens(reset);
        MatrixRealm.change(realm.api(), email, Map.of("email", victim, "emailVerified", true));
        String member = matrix.acme().silently(victim);

        matrix.app().tokens(reset.browser().open(matrix.app().address("openid", Map.of())));
        assertThat(matrix.acme().statusOf(member)).as("by the same session").isEqualTo("Invited");
        assertThat(new Stored(realm.server().database())
                        .number(
                                "select count(*) from WSP_ADDRESS_VOUCHER where USER_ID = ? and EMAIL = '" + email
                                        + "'",
                                account))
                .isOne();
    }

    @Test
    void a_mailed_link_proves_the_mailbox_for_later_invitations_too() {
        String email = "gus@owner.example.org";
        matrix.partnerAccount(email, true);
        matrix.app().tokens(matrix.through(realm.browser(), "untrusted", email));
        String account = realm.api().userByEmail(email).path("id").asText();
        realm.api().delete("/users/" + account + "/federated-identity/untrusted");
        MatrixRealm.change(realm.api(), email, Map.of("emailVerified", true));
        matrix.setPassword(email);

        Page login = realm.browser()
                .open(matrix.acme().mailedLink(email, Map.of()))
                .form("signIn")
                .press("signIn", Map.of());
        SignIn.enterPassword(login, email, MatrixRealm.PASSWORD);
        assertThat(matrix.acme().status(email)).isEqualTo("Active");

        String member = matrix.globex().silently(email);
        matrix.app().tokens(matrix.withPassword(realm.browser(), email));
        assertThat(matrix.globex().statusOf(member)).isEqualTo("Active");
    }

    private static Squatter squatter(String name, List<Map<String, Object>> more) {
        return Squatter.of(matrix, name + "@owner.example.org", false, more);
    }

    /** Follows the mail to the page that asks for a new password. */
    private static Page forgotPassword(String email) {
        Browser browser = realm.browser();
        Page asked = browser.open(matrix.app().address("openid", Map.of()))
                .form("username")
                .submit(Map.of("username", email));
        asked.click("Forgot").form("username").submit(Map.of("username", email));
        return browser.open(mailed(email, "Reset password"));
    }

    /** Without having Keycloak itself end other sessions. */
    private static Page newPassword(Page choice) {
        return choice.form("password-new")
                .submit(Map.of(
                        "password-new", NEW_PASSWORD, "password-confirm", NEW_PASSWORD, "logout-sessions", "off"));
    }

    private static String mailed(String email, String subject) {
        return Waiting.until(
                        Invitations.PATIENCE,
                        () -> realm.mail().mailsTo(email).stream()
                                .filter(mail -> mail.subject().startsWith(subject))
                                .toList(),
                        mails -> !mails.isEmpty())
                .get(0)
                .link("/login-actions/action-token");
    }

    /** In a realm that wants addresses verified; before, people could sign in without. */
    private static <T> T verifying(Supplier<T> journey) {
        realm.api().update(Map.of("verifyEmail", true));
        try {
            return journey.get();
        } finally {
            realm.api().update(Map.of("verifyEmail", false));
        }
    }

    private static boolean told(Squatter squatter) {
        return realm.mail().mailsTo(squatter.email()).stream()
                .map(Mail::subject)
                .anyMatch(s -> s.contains(SUBJECT));
    }

    private static long tasks(Squatter squatter) {
        return new Stored(realm.server().database())
                .number("select count(*) from WSP_RECLAIM where USER_ID = ?", squatter.account());
    }

    private static WorkspaceTables tables() {
        return new WorkspaceTables(realm.server().database());
    }
}

package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.localserver.browser.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts are set up in realms of any settings; registration is off in all of them. */
class SetUpIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @SuppressWarnings("NullAway.Init") // laid out before all
    private static Invitations acme;

    @BeforeAll
    static void acme() {
        realm.api().update(Map.of("registrationAllowed", false));
        acme = Invitations.into(realm, "Acme", "acme");
    }

    @Test
    void the_address_is_the_user_name_where_the_realm_wants_it_so() {
        realm.api().update(Map.of("registrationEmailAsUsername", true, "editUsernameAllowed", true));
        Page profile = begin("ann@setup.example.org", "", "");

        Page arrived = profile(profile, Map.of("email", "eve@setup.example.org"));
        realm.api().update(Map.of("registrationEmailAsUsername", false, "editUsernameAllowed", false));

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
        assertThat(realm.api()
                        .userByEmail("ann@setup.example.org")
                        .path("username")
                        .asText())
                .isEqualTo("ann@setup.example.org");
    }

    @Test
    void a_mailed_link_is_proof_enough_where_the_realm_verifies_addresses() {
        realm.api().update(Map.of("verifyEmail", true));

        Page arrived = begin("ben@setup.example.org", "Ben", "Bell");
        realm.api().update(Map.of("verifyEmail", false));

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
        assertThat(realm.mail().mailsTo("ben@setup.example.org")).hasSize(1);
    }

    @Test
    void the_invited_address_cannot_be_changed_on_the_way() {
        Page profile = begin("dot@setup.example.org", "", "");
        assertThat(profile.asksFor("email")).isTrue();

        Page arrived = profile(profile, Map.of("email", "squatted@setup.example.org"));

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
        assertThat(acme.status("dot@setup.example.org")).isEqualTo("Active");
        assertThat(realm.api()
                        .userByEmail("dot@setup.example.org")
                        .path("emailVerified")
                        .asBoolean())
                .isTrue();
        assertThat(realm.api().userByEmail("squatted@setup.example.org").isMissingNode())
                .isTrue();
    }

    @Test
    void an_account_that_somebody_else_made_gets_no_password_from_a_link() {
        realm.api().create("/users", Map.of("username", "kim", "email", "kim@setup.example.org", "enabled", true));

        Page page = realm.browser().open(acme.mailedLink("kim@setup.example.org", Map.of()));

        assertThat(page.asksFor("setUp")).isFalse();
        assertThat(page.asksFor("signIn")).isTrue();
    }

    private static Page begin(String email, String first, String last) {
        return Invitations.setUp(realm.browser().open(acme.mailedLink(email, Map.of())), first, last, "Secret-1234");
    }

    private static Page profile(Page page, Map<String, String> values) {
        Map<String, String> fields = new java.util.HashMap<>(Map.of("firstName", "Ann", "lastName", "Lee"));
        fields.putAll(values);
        return page.form("firstName").submit(fields);
    }
}

package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.admin.PartnerRealm;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.browser.Browser;
import io.workspaces.localserver.browser.Page;
import io.workspaces.localserver.browser.SignIn;
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
        RealmApi partner = realm.admin().createRealm("setupit-partner", Map.of());
        partner.createUser(Person.of("hal@setup.example.org", "secret"));
        partner.createUser(Person.of("jon@setup.example.org", "secret"));
        new PartnerRealm(partner).offerTo(realm.api(), "partner", true);
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
    void the_profile_is_asked_for_what_the_realm_requires() {
        JsonNode profile = realm.api().get("/users/profile");
        ObjectNode stricter = profile.deepCopy();
        ((ArrayNode) stricter.get("attributes"))
                .addPOJO(Map.of(
                        "name",
                        "department",
                        "displayName",
                        "Department",
                        "required",
                        Map.of("roles", new String[] {"user"}),
                        "permissions",
                        Map.of("view", new String[] {"admin", "user"}, "edit", new String[] {"user"})));
        realm.api().put("/users/profile", stricter);

        Page asked = begin("cay@setup.example.org", "Cay", "Cole");
        Page arrived = profile(asked, Map.of("department", "Sales"));
        realm.api().put("/users/profile", profile);

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
        assertThat(acme.status("cay@setup.example.org")).isEqualTo("Active");
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
    void a_link_that_was_used_in_vain_can_be_used_again_at_once() {
        realm.api().createUser(Person.of("gus@setup.example.org", "secret"));
        String link = acme.mailedLink("gus@setup.example.org", Map.of());
        Browser browser = realm.browser();
        Page wrong = asSomebodyElse(browser.open(link), "hal@setup.example.org");
        assertThat(wrong.text()).contains("signed in as hal@setup.example.org", "is for gus@setup.example.org");

        browser.forgetAll();
        Page login = browser.open(link).form("signIn").press("signIn", Map.of());
        Page arrived = SignIn.enterPassword(login, "gus@setup.example.org", "secret");

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
    }

    @Test
    void somebody_who_arrives_as_another_person_switches_on_the_spot() {
        realm.api().createUser(Person.of("ida@setup.example.org", "secret"));
        String link = acme.mailedLink("ida@setup.example.org", Map.of());
        Page wrong = asSomebodyElse(realm.browser().open(link), "jon@setup.example.org");

        Page login = wrong.form("switch").press("switch", Map.of());
        Page arrived = SignIn.enterPassword(login, "ida@setup.example.org", "secret");

        assertThat(arrived.title()).isEqualTo("Welcome to Acme");
        assertThat(acme.status("ida@setup.example.org")).isEqualTo("Active");
    }

    @Test
    void an_account_that_somebody_else_made_gets_no_password_from_a_link() {
        realm.api().create("/users", Map.of("username", "kim", "email", "kim@setup.example.org", "enabled", true));

        Page page = realm.browser().open(acme.mailedLink("kim@setup.example.org", Map.of()));

        assertThat(page.asksFor("setUp")).isFalse();
        assertThat(page.asksFor("signIn")).isTrue();
    }

    /** Chooses a provider that knows the person by another address. */
    private static Page asSomebodyElse(Page invitation, String email) {
        return SignIn.enterPassword(invitation.form("provider").press("provider", Map.of()), email, "secret");
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

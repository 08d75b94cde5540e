package io.workspaces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.browser.SignIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BootIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @Test
    void stock_keycloak_starts_with_the_jars_and_reports_no_error() {
        assertThat(realm.server().startLog()).noneMatch(line -> line.contains(" ERROR "));
    }

    @Test
    void a_realm_needs_no_setting_but_organizations_to_have_workspaces() {
        realm.api().create("/workspaces", Map.of("name", "Acme", "alias", "acme"));

        List<String> groups =
                realm.api().get("/workspaces/acme/groups").path("items").findValuesAsText("name");

        assertThat(groups).containsExactlyInAnyOrder("Admin", "Builder", "End-user");
    }

    @Test
    void people_sign_in_to_a_realm_with_organizations() {
        realm.api().createUser(Person.of("ada@example.org", "secret"));
        realm.api().createPublicClient("app", "http://app.test/");

        SignIn app = new SignIn(realm.api().tokens("app", ""), "http://app.test/");
        Tokens tokens = app.withPassword(realm.browser(), "ada@example.org", "secret", "openid");

        assertThat(tokens.claims().path("email").asText()).isEqualTo("ada@example.org");
    }
}

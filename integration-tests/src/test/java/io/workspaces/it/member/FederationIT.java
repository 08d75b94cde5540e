package io.workspaces.it.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.ldap.sdk.LDAPException;
import io.workspaces.it.Stored;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.browser.Page;
import io.workspaces.localserver.browser.SignIn;
import io.workspaces.localserver.http.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People whose accounts a user federation keeps, with and without import. */
@Tag("local")
class FederationIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** With it the id of an account is as long as Keycloak's tables take it: 255. */
    private static final String LONG = "x".repeat(255 - "f::".length() - 36);

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private final Workspace team = Workspace.create(realm);

    @Test
    void somebody_whom_Keycloak_does_not_import_joins_by_the_link_and_administers_the_workspace() {
        Map<String, String> people = Map.of(LONG, team.address("ada"));
        TestDirectoryComponent directory = TestDirectoryComponent.create(realm, people);

        Page arrived = follow(invitationLink("ada", "Admin"), LONG);

        assertThat(arrived.title()).isEqualTo("Welcome to Team " + team.alias());
        JsonNode ada = team.member("ada");
        assertThat(ada.path("status").asText()).isEqualTo("Active");
        assertThat(ada.path("userId").asText())
                .isEqualTo(directory.userId(LONG))
                .hasSize(255);
        assertThat(groupsInKeycloak(directory.userId(LONG))).containsExactly("workspaces:Admin");

        Workspace asAda = new Workspace(realm, team.alias(), team.id(), new Doors(realm).consoleToken(LONG));
        String group = asAda.send("POST", "/groups", Map.of("name", "Makers", "permissions", List.of("app:create")))
                .expect(201)
                .createdId();
        String bob = asAda.send("POST", "/invitations", Map.of("email", team.address("bob"), "role", "Builder"))
                .expect(201)
                .createdId();
        asAda.send("PATCH", "/members/" + bob, Map.of("groups", List.of(group))).expect(200);
        assertThat(realm.mail().await(team.address("bob"), PATIENCE).link("/workspaces/invitations/"))
                .isNotEmpty();
        asAda.send("POST", "/members/" + bob + "/archive", null).expect(200);
        assertThat(team.get("/audit?action=member.archive")
                        .at("/items/0/actor/id")
                        .asText())
                .isEqualTo(directory.userId(LONG));
        assertThat(team.send("POST", "/repair?dryRun=true", null)
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
        directory.remove();
    }

    @Test
    void somebody_whom_Keycloak_does_not_import_becomes_a_member_by_joining_the_organization() {
        TestDirectoryComponent directory = TestDirectoryComponent.create(realm, Map.of("ada", team.address("ada")));

        realm.api()
                .send("POST", team.organization("/members"), directory.userId("ada"))
                .expect(201);

        JsonNode ada = team.member("ada");
        assertThat(ada.path("status").asText()).isEqualTo("Active");
        assertThat(ada.path("role").asText()).isEqualTo("End-user");
        assertThat(groupsInKeycloak(directory.userId("ada"))).containsExactly("workspaces:End-user");
        directory.remove();
    }

    @Test
    void an_account_of_LDAP_without_import_is_refused_on_a_page_of_its_own_and_at_the_member() throws LDAPException {
        try (LdapDirectory ldap = LdapDirectory.start()) {
            String name = "leo-" + team.alias();
            ldap.add(name, team.address("leo"));
            String component = ldap.offerTo(realm, false);
            team.active("root", "Admin");

            String link = invitationLink("leo", "Builder");
            Page refused = follow(link, name);

            assertThat(refused.status()).isEqualTo(200);
            assertThat(refused.title()).isEqualTo("This account cannot join");
            assertThat(refused.text()).contains(team.address("leo"), "Team " + team.alias());
            assertThat(team.member("leo").path("status").asText()).isEqualTo("Invited");
            String leo = team.memberId("leo");
            for (Workspace door : List.of(team, team.as("root"))) {
                assertThat(door.get("/members/" + leo).path("flags"))
                        .extracting(JsonNode::asText)
                        .containsExactly("account_not_writable");
            }

            ldap.change(realm, component, true);
            Page welcome = follow(link, name);

            assertThat(welcome.title()).isEqualTo("Welcome to Team " + team.alias());
            assertThat(team.member("leo").path("status").asText()).isEqualTo("Active");
            assertThat(team.member("leo").path("flags")).isEmpty();
            assertThat(team.member("leo").path("userId").asText()).doesNotStartWith("f:");
            realm.api().delete("/components/" + component);
        }
    }

    @Test
    void a_member_whose_account_has_become_read_only_can_be_archived_but_not_changed_in_Keycloak() {
        Map<String, String> people = Map.of("ada", team.address("ada"));
        TestDirectoryComponent directory = TestDirectoryComponent.create(realm, people);
        follow(invitationLink("ada", "Builder"), "ada");
        String ada = team.memberId("ada");

        directory.change(people, Map.of("writable", "false"));

        assertThat(team.refusal("PATCH", "/members/" + ada, Map.of("role", "Admin")))
                .isEqualTo("account_not_writable");
        team.send("POST", "/members/" + ada + "/archive", null).expect(200);
        assertThat(team.refusal("POST", "/members/" + ada + "/unarchive", null)).isEqualTo("account_not_writable");
        assertThat(team.member("ada").path("status").asText()).isEqualTo("Archived");
        directory.remove();
    }

    /** With and without Keycloak's cache of accounts, which answers for a provider until it writes. */
    @ParameterizedTest
    @ValueSource(strings = {"NO_CACHE", "DEFAULT"})
    void a_member_whose_directory_is_down_can_be_archived_and_removed_but_not_changed(String cachePolicy) {
        Map<String, String> people = Map.of("ada", team.address("ada"), "bob", team.address("bob"));
        TestDirectoryComponent directory = TestDirectoryComponent.create(realm, people);
        try {
            changeWhileItIsDown(directory, people, cachePolicy);
        } finally {
            directory.remove();
        }
    }

    private void changeWhileItIsDown(TestDirectoryComponent directory, Map<String, String> people, String cachePolicy) {
        directory.change(people, Map.of("cachePolicy", cachePolicy));
        for (String name : people.keySet()) {
            realm.api()
                    .send("POST", team.organization("/members"), directory.userId(name))
                    .expect(201);
            team.send("PATCH", "/members/" + team.memberId(name), Map.of("role", "Builder"))
                    .expect(200);
        }
        String ada = team.memberId("ada");
        String bob = team.memberId("bob");

        directory.change(people, Map.of("cachePolicy", cachePolicy, "down", "true"));

        assertUnavailable(team.send("PATCH", "/members/" + ada, Map.of("role", "Admin")));
        team.send("POST", "/members/" + bob + "/archive", null).expect(200);
        assertUnavailable(team.send("POST", "/members/" + bob + "/unarchive", null));
        assertThat(team.member("bob").path("status").asText()).isEqualTo("Archived");
        team.send("DELETE", "/members/" + ada, null).expect(204);
        for (String name : people.keySet()) {
            assertThat(storedGroups(directory.userId(name))).as(name).isZero();
        }

        directory.change(people, Map.of("cachePolicy", cachePolicy));

        team.send("POST", "/members/" + bob + "/unarchive", null).expect(200);
        assertThat(team.member("bob").path("status").asText()).isEqualTo("Active");
        assertThat(groupsInKeycloak(directory.userId("bob"))).containsExactly("workspaces:Builder");
        assertThat(storedGroups(directory.userId("ada"))).isZero();
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.expect(503).json().path("code").asText()).isEqualTo("account_unavailable");
    }

    /** Whatever keeps Keycloak from writing the account, it must not come back by itself with its old role. */
    @ParameterizedTest
    @ValueSource(strings = {"read-only", "without the account", "disabled"})
    void nothing_is_left_of_a_member_who_is_removed_while_the_directory_is(String state) {
        Map<String, String> people = Map.of("ada", team.address("ada"));
        TestDirectoryComponent directory = TestDirectoryComponent.create(realm, people);
        realm.api()
                .send("POST", team.organization("/members"), directory.userId("ada"))
                .expect(201);
        team.send("PATCH", "/members/" + team.memberId("ada"), Map.of("role", "Admin"))
                .expect(200);
        team.active("root", "Admin");
        String ada = team.memberId("ada");
        try {
            switch (state) {
                case "read-only" -> directory.change(people, Map.of("writable", "false"));
                case "disabled" -> directory.change(people, Map.of("enabled", "false"));
                default -> directory.change(Map.of(), Map.of());
            }

            team.send("DELETE", "/members/" + ada, null).expect(204);

            assertThat(storedGroups(directory.userId("ada"))).isZero();
        } finally {
            directory.remove();
        }
    }

    private long storedGroups(String user) {
        return new Stored(realm.server().database())
                .number("select count(*) from FED_USER_GROUP_MEMBERSHIP where USER_ID = ?", user);
    }

    private String invitationLink(String name, String role) {
        team.send("POST", "/invitations", Map.of("email", team.address(name), "role", role))
                .expect(201);
        return realm.mail().await(team.address(name), PATIENCE).link("/workspaces/invitations/");
    }

    private static Page follow(String link, String username) {
        Page login = realm.browser().open(link).form("signIn").press("signIn", Map.of());
        return SignIn.enterPassword(login, username, Doors.PASSWORD);
    }

    private List<String> groupsInKeycloak(String user) {
        return realm.api()
                .get(team.organization("/members/" + user + "/groups"))
                .findValuesAsText("name");
    }
}

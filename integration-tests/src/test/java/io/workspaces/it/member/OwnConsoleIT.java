package io.workspaces.it.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody changes in Keycloak's own console and admin API about people. */
class OwnConsoleIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private final Workspace team = Workspace.create(realm, Door.REALM_ADMIN);

    @Test
    void an_organization_whose_alias_is_another_path_or_another_id_is_reached_by_its_id() {
        String user = realm.api().createUser(Person.of(team.address("odd"), "secret"));
        List<String> aliases = List.of(
                "admin",
                "console",
                "current-user",
                "invitations",
                "me",
                "permission-catalog",
                "-",
                ".",
                "..",
                team.id());
        Map<String, String> odd = new LinkedHashMap<>();
        for (String alias : aliases) {
            String id = realm.api().createOrganization("Odd " + alias, alias);
            realm.api().send("POST", "/organizations/" + id + "/members", user).expect(201);
            odd.put(id, alias);
        }
        realm.api().createPublicClient("odd", "http://app.test/start");
        realm.api().addDefaultScope("odd", "workspaces");
        String token = realm.api()
                .tokens("odd", "")
                .password(team.address("odd"), "secret", "openid")
                .access();

        odd.forEach((id, alias) -> {
            assertThat(realm.api().get("/workspaces/" + id).path("alias").asText())
                    .isEqualTo(alias);
            assertThat(new Http()
                            .send(
                                    "GET",
                                    URI.create(realm.api().base() + "/workspaces/" + id + "/current-user"),
                                    Map.of("Authorization", "Bearer " + token))
                            .expect(200)
                            .json()
                            .at("/workspace/alias")
                            .asText())
                    .isEqualTo(alias);
            assertThat(realm.api()
                            .send("POST", "/workspaces", Map.of("name", "Taken " + alias, "alias", alias))
                            .expect(400)
                            .json()
                            .at("/violations/0/code")
                            .asText())
                    .isEqualTo("alias_reserved");
        });
        assertThat(realm.api().get("/workspaces/" + team.id()).path("alias").asText())
                .isEqualTo(team.alias());
    }

    @Test
    void joining_a_roles_group_changes_the_role() {
        team.active("ada", "End-user");

        join("Builder", "ada").expect(204);

        assertThat(team.role("ada")).isEqualTo("Builder");
        assertThat(keycloaksGroups("ada")).containsExactly("workspaces:Builder");
    }

    @Test
    void leaving_the_last_role_is_refused_with_the_reason() {
        team.active("ada", "Builder");

        Answer refused = leave("Builder", "ada");

        assertThat(refused.expect(409).body()).contains("join the group of the new role");
        assertThat(keycloaksGroups("ada")).containsExactly("workspaces:Builder");
        assertThat(team.role("ada")).isEqualTo("Builder");
    }

    @Test
    void the_last_Admin_cannot_be_given_another_role_nor_be_taken_out_of_the_organization() {
        assertThat(join("Builder", "root").expect(409).body()).contains("Admin");
        assertThat(removed("root").expect(409).body()).contains("Admin");

        assertThat(team.role("root")).isEqualTo("Admin");
        assertThat(keycloaksGroups("root")).containsExactly("workspaces:Admin");
    }

    @Test
    void custom_groups_are_joined_and_left() {
        team.group("Readers", List.of(), Map.of("app", List.of("view:*")));
        team.active("ada", "End-user");

        join("Readers", "ada").expect(204);
        assertThat(team.groups("ada")).containsExactly("Readers");
        leave("Readers", "ada").expect(204);
        assertThat(team.groups("ada")).isEmpty();
    }

    @Test
    void an_End_user_cannot_join_a_builder_level_group_there() {
        team.group("Makers", List.of("app:create"), Map.of());
        team.active("ada", "End-user");

        assertThat(join("Makers", "ada").expect(409).body()).contains("End-user", "Makers");

        assertThat(team.groups("ada")).isEmpty();
        assertThat(keycloaksGroups("ada")).containsExactly("workspaces:End-user");
    }

    @Test
    void leaving_the_organization_archives_and_coming_back_stays_Archived() {
        team.active("ada", "Builder");

        removed("ada").expect(204);
        assertThat(team.member("ada").path("status").asText()).isEqualTo("Archived");

        realm.api().send("POST", team.organization("/members"), team.userId("ada"));
        assertThat(team.member("ada").path("status").asText()).isEqualTo("Archived");
        assertThat(organizationMembers()).doesNotContain(team.address("ada"));
        team.send("POST", "/members/" + team.memberId("ada") + "/unarchive", null)
                .expect(200);
        assertThat(keycloaksGroups("ada")).containsExactly("workspaces:Builder");
    }

    @Test
    void who_joins_the_organization_with_an_invited_address_stays_Invited_and_is_taken_out_again() {
        team.invited("eve", "Admin");
        String user = realm.api().createUser(Person.of(team.address("eve"), "secret"));

        realm.api().send("POST", team.organization("/members"), user).expect(201);

        assertThat(team.member("eve").path("status").asText()).isEqualTo("Invited");
        assertThat(organizationMembers()).doesNotContain(team.address("eve"));
        assertThat(join("Admin", "eve").status()).isBetween(400, 499);
        assertThat(team.send("POST", "/repair?dryRun=true", null)
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void a_deleted_account_takes_its_member_along_and_the_workspace_says_that_it_has_no_Admin() {
        assertThat(flags()).isEmpty();

        realm.api().delete("/users/" + team.userId("root"));

        assertThat(team.get("/members").path("total").asInt()).isZero();
        assertThat(flags()).containsExactly("no_admin");
    }

    @Test
    void a_disabled_account_is_no_Admin_who_could_manage_the_workspace() {
        String root = team.userId("root");

        realm.api().put("/users/" + root, Map.of("enabled", false));
        assertThat(flags()).containsExactly("no_admin");
        assertThat(listedFlags()).containsExactly("no_admin");

        realm.api().put("/users/" + root, Map.of("enabled", true));
        assertThat(flags()).isEmpty();
    }

    @Test
    void an_Admin_whose_account_is_disabled_does_not_make_up_for_the_last_one() {
        team.active("ada", "Admin");
        realm.api().put("/users/" + team.userId("ada"), Map.of("enabled", false));

        Map<String, String> demotion = Map.of("role", "Builder");
        assertThat(team.refusal("PATCH", "/members/" + team.memberId("root"), demotion))
                .isEqualTo("last_admin");
        assertThat(removed("root").status()).isEqualTo(409);
        team.send("PATCH", "/members/" + team.memberId("ada"), demotion).expect(200);
    }

    @Test
    void names_and_verified_addresses_follow_the_account() {
        team.active("ada", "End-user");
        String user = team.userId("ada");
        String member = team.memberId("ada");
        assertThat(team.refusal("PATCH", "/members/" + member, Map.of("fullName", "X Y")))
                .isEqualTo("name_owned_by_account");

        realm.api()
                .put(
                        "/users/" + user,
                        Map.of("firstName", "Augusta", "email", team.address("king"), "emailVerified", false));
        JsonNode unverified = team.get("/members/" + member);
        assertThat(unverified.path("firstName").asText()).isEqualTo("Augusta");
        assertThat(unverified.path("email").asText()).isEqualTo(team.address("ada"));

        realm.api().put("/users/" + user, Map.of("emailVerified", true));
        assertThat(team.get("/members/" + member).path("email").asText()).isEqualTo(team.address("king"));

        team.invited("bob", "End-user");
        realm.api().put("/users/" + user, Map.of("email", team.address("bob"), "emailVerified", true));
        JsonNode collided = team.get("/members/" + member);
        assertThat(collided.path("email").asText()).isEqualTo(team.address("king"));
        assertThat(Texts.of(collided.path("flags"))).containsExactly("email_conflict");

        team.send("DELETE", "/members/" + team.memberId("bob"), null).expect(204);
        JsonNode settled = team.get("/members/" + member);
        assertThat(settled.path("email").asText()).isEqualTo(team.address("bob"));
        assertThat(settled.path("flags")).isEmpty();
    }

    private Answer join(String group, String name) {
        return realm.api().send("PUT", membership(group, name), null);
    }

    private Answer leave(String group, String name) {
        return realm.api().send("DELETE", membership(group, name), null);
    }

    private Answer removed(String name) {
        return realm.api().send("DELETE", team.organization("/members/" + team.userId(name)), null);
    }

    private String membership(String group, String name) {
        return team.organization("/groups/" + team.groupId(group) + "/members/" + team.userId(name));
    }

    private List<String> keycloaksGroups(String name) {
        return realm.api()
                .get(team.organization("/members/" + team.userId(name) + "/groups"))
                .findValuesAsText("name");
    }

    private List<String> organizationMembers() {
        return realm.api().get(team.organization("/members?max=100")).findValuesAsText("email");
    }

    private List<String> flags() {
        return Texts.of(team.get("").path("flags"));
    }

    private List<String> listedFlags() {
        return Texts.of(realm.api().get("/workspaces?search=" + team.alias()).at("/items/0/flags"));
    }
}

package io.workspaces.it.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.it.member.Door;
import io.workspaces.it.member.Texts;
import io.workspaces.it.member.Workspace;
import io.workspaces.localserver.http.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody changes in Keycloak's own console and admin API about groups. */
class OwnConsoleGroupsIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private final Workspace team = Workspace.create(realm, Door.REALM_ADMIN);

    @Test
    void attributes_and_the_name_of_a_custom_group_are_taken_over() {
        String id = team.group("Readers", List.of(), Map.of("app", List.of("view:*")));

        change(
                        id,
                        "workspaces:Writers",
                        Map.of(
                                "workspaces.permissions", List.of("app:create"),
                                "workspaces.access.app", List.of("view:*", "edit:orders"),
                                "color", List.of("green")))
                .expect(204);

        JsonNode group = team.get("/groups/" + id);
        assertThat(group.path("name").asText()).isEqualTo("Writers");
        assertThat(Texts.of(group.path("permissions"))).containsExactly("app:create");
        assertThat(Texts.of(group.at("/access/app"))).containsExactly("edit:orders", "view:*");
        assertThat(Texts.of(keycloaks(id).at("/attributes/color"))).containsExactly("green");
    }

    @Test
    void attributes_that_break_a_rule_are_refused_with_the_reason() {
        String id = team.group("Readers", List.of(), Map.of());
        team.active("ada", "End-user", "Readers");

        assertThat(change(id, "workspaces:Readers", permissions("app:fly"))
                        .expect(400)
                        .body())
                .contains("permissions");
        assertThat(change(id, "workspaces:Readers", permissions("app:create"))
                        .expect(409)
                        .body())
                .contains("confirmed in the workspace");
        assertThat(change(id, "Readers", Map.of()).expect(409).body()).contains("prefix");
        assertThat(change(id, "workspaces:admin", Map.of()).expect(400).body()).contains("name");

        assertThat(keycloaks(id).path("name").asText()).isEqualTo("workspaces:Readers");
        assertThat(keycloaks(id).at("/attributes/workspaces.permissions").isMissingNode())
                .isTrue();
        assertThat(team.role("ada")).isEqualTo("End-user");
    }

    @Test
    void an_attribute_gives_nobody_a_role() {
        String id = team.group("Readers", List.of(), Map.of());
        team.active("ada", "End-user", "Readers");

        change(id, "workspaces:Readers", Map.of("workspaces.role", List.of("Admin")))
                .expect(204);
        assertThat(team.role("ada")).isEqualTo("End-user");
        assertThat(keycloaks(id).at("/attributes/workspaces.role").isMissingNode())
                .isTrue();

        String endUser = team.groupId("End-user");
        assertThat(change(endUser, "workspaces:End-user", permissions("app:create"))
                        .status())
                .isEqualTo(409);
        assertThat(change(endUser, "workspaces:Guests", Map.of()).status()).isEqualTo(409);
        change(endUser, "workspaces:End-user", Map.of("workspaces.role", List.of("Admin")))
                .expect(204);
        assertThat(team.get("/members/" + team.memberId("ada") + "/permissions")
                        .path("role")
                        .asText())
                .isEqualTo("End-user");
        assertThat(Texts.of(keycloaks(endUser).at("/attributes/workspaces.role")))
                .containsExactly("End-user");
    }

    @Test
    void a_deleted_custom_group_is_gone_and_a_roles_group_cannot_be_deleted() {
        String id = team.group("Readers", List.of(), Map.of());
        team.active("ada", "End-user", "Readers");

        remove(id).expect(204);
        assertThat(team.refusal("GET", "/groups/" + id, null)).isEqualTo("not_found");
        assertThat(team.groups("ada")).isEmpty();

        String admin = team.groupId("Admin");
        assertThat(remove(admin).expect(409).body()).contains("default role");
        assertThat(keycloaks(admin).path("name").asText()).isEqualTo("workspaces:Admin");
        assertThat(team.role("root")).isEqualTo("Admin");
    }

    @Test
    void a_new_group_with_our_prefix_becomes_a_custom_group_and_others_stay_apart() {
        Map<String, Object> made = Map.of("name", "workspaces:Readers");
        String ours = realm.api().create(team.organization("/groups"), made);
        String other = realm.api().create(team.organization("/groups"), Map.of("name", "Office"));

        assertThat(team.get("/groups/" + ours).path("name").asText()).isEqualTo("Readers");
        assertThat(team.refusal("GET", "/groups/" + other, null)).isEqualTo("not_found");
        assertThat(realm.api()
                        .send("POST", team.organization("/groups"), Map.of("name", "workspaces:READERS"))
                        .status())
                .isEqualTo(409);
        Map<String, Object> below = Map.of("name", "workspaces:Child");
        String child = realm.api().create(team.organization("/groups/" + other + "/children"), below);
        assertThat(team.refusal("GET", "/groups/" + child, null)).isEqualTo("not_found");
    }

    private Answer change(String id, String name, Map<String, List<String>> attributes) {
        Map<String, Object> body = Map.of("id", id, "name", name, "attributes", attributes);
        return realm.api().send("PUT", team.organization("/groups/" + id), body);
    }

    private Answer remove(String id) {
        return realm.api().send("DELETE", team.organization("/groups/" + id), null);
    }

    private JsonNode keycloaks(String id) {
        return realm.api().get(team.organization("/groups/" + id));
    }

    private static Map<String, List<String>> permissions(String flag) {
        return Map.of("workspaces.permissions", List.of(flag));
    }
}

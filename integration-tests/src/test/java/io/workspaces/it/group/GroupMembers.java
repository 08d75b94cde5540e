package io.workspaces.it.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.it.member.Door;
import io.workspaces.it.member.Texts;
import io.workspaces.it.member.Workspace;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class GroupMembers {
    private final TestRealm realm;

    GroupMembers(TestRealm realm) {
        this.realm = realm;
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void members_come_and_go_and_archived_ones_are_not_listed(Door door) {
        Workspace team = Workspace.create(realm, door);
        String group = team.group("Sales", List.of(), Map.of("app", List.of("view:*")));
        String ada = team.active("ada", "End-user");
        String bob = team.invited("bob", "End-user");
        String path = "/groups/" + group + "/members";

        Map<String, Object> both = Map.of("members", List.of(ada, bob));
        assertThat(team.send("POST", path, both)
                        .expect(200)
                        .json()
                        .path("memberCount")
                        .asInt())
                .isEqualTo(2);
        assertThat(team.get(path).path("items").findValuesAsText("email"))
                .containsExactly(team.address("ada"), team.address("bob"));
        assertThat(keycloaksMembers(team, group)).containsExactly(team.address("ada"));

        team.send("POST", "/members/" + ada + "/archive", null).expect(200);
        assertThat(team.get(path).path("total").asInt()).isEqualTo(1);
        assertThat(keycloaksMembers(team, group)).isEmpty();
        Answer again = team.send("POST", path, Map.of("members", List.of(ada, "nobody")));
        assertThat(again.expect(400).json().path("violations").findValuesAsText("code"))
                .containsExactlyInAnyOrder("member_archived", "member_unknown");

        team.send("DELETE", path + "?members=" + bob, null).expect(204);
        assertThat(team.get(path).path("total").asInt()).isZero();
        assertThat(team.groups("bob")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void a_duplicate_has_the_parts_that_were_chosen(Door door) {
        Workspace team = Workspace.create(realm, door);
        String group = team.group(
                "Sales", List.of("folder:create"), Map.of("app", List.of("view:*"), "data-source", List.of("use:ds")));
        team.active("ada", "Builder", "Sales");
        String path = "/groups/" + group + "/duplicate";

        JsonNode apps = copy(team, path, Map.of("parts", List.of("apps")));
        assertThat(apps.path("name").asText()).isEqualTo("Sales_copy");
        assertThat(apps.path("permissions")).isEmpty();
        assertThat(apps.path("access")).isEqualTo(Json.read("{\"app\":[\"view:*\"]}"));
        assertThat(apps.path("memberCount").asInt()).isZero();

        JsonNode all = copy(team, path, Map.of("parts", List.of("users", "permissions", "apps", "dataSources")));
        assertThat(all.path("name").asText()).isEqualTo("Sales_copy_2");
        assertThat(all.path("access")).isEqualTo(team.get("/groups/" + group).path("access"));
        assertThat(Texts.of(all.path("permissions"))).containsExactly("folder:create");
        assertThat(all.path("memberCount").asInt()).isEqualTo(1);
        assertThat(team.groups("ada")).containsExactlyInAnyOrder("Sales", "Sales_copy_2");

        JsonNode ofRole = copy(
                team,
                "/groups/" + team.groupId("Builder") + "/duplicate",
                Map.of("name", "Like Builders", "parts", List.of("permissions")));
        assertThat(ofRole.path("kind").asText()).isEqualTo("custom");
        assertThat(ofRole.path("permissions")).hasSizeGreaterThan(5);
    }

    private static JsonNode copy(Workspace team, String path, Map<String, ?> body) {
        return team.send("POST", path, body).expect(201).json();
    }

    private List<String> keycloaksMembers(Workspace team, String group) {
        return realm.api()
                .get(team.organization("/groups/" + group + "/members"))
                .findValuesAsText("email");
    }
}

package io.workspaces.it.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.Stored;
import io.workspaces.it.TestRealm;
import io.workspaces.it.member.Door;
import io.workspaces.it.member.Workspace;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class ResourceRegistry {
    private final TestRealm realm;

    ResourceRegistry(TestRealm realm) {
        this.realm = realm;
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void granular_permissions_name_resources_of_the_registry_and_show_those_that_are_gone(Door door) {
        Workspace team = Workspace.create(realm, door);
        sync(team, Map.of("id", "orders", "name", "Orders"), Map.of("id", "stock", "name", "Stock"));

        String group = team.group("Sales", List.of(), Map.of("app", List.of("view:orders", "view:stock")));
        assertThat(resources(team, group))
                .isEqualTo(Json.read("[{\"type\":\"app\",\"id\":\"orders\",\"name\":\"Orders\",\"gone\":false},"
                        + "{\"type\":\"app\",\"id\":\"stock\",\"name\":\"Stock\",\"gone\":false}]"));
        JsonNode refused = team.send(
                        "PATCH", "/groups/" + group, Map.of("access", Map.of("app", List.of("view:nothing"))))
                .expect(409)
                .json();
        assertThat(refused.path("code").asText()).isEqualTo("resource_unknown");
        assertThat(refused.at("/resources/0/id").asText()).isEqualTo("nothing");

        sync(team, Map.of("id", "orders", "name", "Orders 2"));
        assertThat(resources(team, group))
                .isEqualTo(Json.read("[{\"type\":\"app\",\"id\":\"orders\",\"name\":\"Orders 2\",\"gone\":false},"
                        + "{\"type\":\"app\",\"id\":\"stock\",\"name\":\"Stock\",\"gone\":true}]"));
        assertThat(team.get("/resources/app").path("total").asInt()).isEqualTo(1);
        team.send("PATCH", "/groups/" + group, Map.of("access", Map.of("app", List.of("edit:orders", "view:stock"))))
                .expect(200);
    }

    @Test
    void the_name_of_what_is_gone_lasts_as_long_as_a_group_names_it() {
        Workspace team = Workspace.create(realm);
        sync(team, Map.of("id", "stock", "name", "Stock"), Map.of("id", "orders", "name", "Orders"));
        // So that Builders may not edit all apps.
        Map<String, ?> nothing = Map.of("permissions", List.of(), "access", Map.of("app", List.of()));
        team.send("PATCH", "/groups/" + team.groupId("Builder"), nothing).expect(200);
        String sales = team.group("Sales", List.of(), Map.of("app", List.of("edit:stock")));
        String ada = team.active("ada", "End-user");
        String path = "/groups/" + sales + "/members?dryRun=true";
        Map<String, ?> adds = Map.of("members", List.of(ada));
        sync(team, Map.of("id", "orders", "name", "Orders"));

        JsonNode effects = team.send("POST", path, adds).expect(200).json().path("effects");
        assertThat(effects.at("/items/0/permissionsGained").toString()).contains("app:edit:stock");
        assertThat(effects.path("resources"))
                .isEqualTo(Json.read("[{\"type\":\"app\",\"id\":\"stock\",\"name\":\"Stock\",\"gone\":true}]"));
        assertThat(team.send("POST", "/groups/" + sales + "/members", adds)
                        .expect(409)
                        .json()
                        .at("/effects/resources/0/name")
                        .asText())
                .isEqualTo("Stock");

        sync(team, Map.of("id", "stock", "name", "Stock 2"));
        assertThat(resources(team, sales).toString()).contains("\"Stock 2\",\"gone\":false");
        team.send("DELETE", "/groups/" + sales, null).expect(204);
        sync(team, Map.of("id", "orders", "name", "Orders"));
        assertThat(stored(team)).as("orders, and the tag of all").isEqualTo(2);
    }

    private long stored(Workspace team) {
        return new Stored(realm.server().database())
                .number("select count(*) from WSP_RESOURCE where ORG_ID = ?", team.id());
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void the_registry_is_searched_and_paged(Door door) {
        Workspace team = Workspace.create(realm, door);
        sync(
                team,
                Map.of("id", "a", "name", "Alpha"),
                Map.of("id", "b", "name", "Beta"),
                Map.of("id", "c", "name", "100% _real_"));

        JsonNode first = team.get("/resources/app?limit=2");
        assertThat(first.path("items").findValuesAsText("id")).containsExactly("c", "a");
        assertThat(first.path("total").asInt()).isEqualTo(3);
        JsonNode second =
                team.get("/resources/app?limit=2&cursor=" + first.path("next").asText());
        assertThat(second.path("items").findValuesAsText("id")).containsExactly("b");
        assertThat(team.get("/resources/app?search=0%25%20_r").path("items").findValuesAsText("id"))
                .containsExactly("c");
        assertThat(team.refusal("GET", "/resources/folder", null)).isEqualTo("not_found");
        assertThat(team.refusal("PUT", "/resources/app", "[{\"id\":\"*\"},{\"id\":\"a\"},{\"id\":\"a\"}]"))
                .isEqualTo("invalid_request");
    }

    @Test
    void a_platform_that_saw_an_older_registry_replaces_nothing() {
        Workspace team = Workspace.create(realm);
        List<Map<String, String>> orders = List.of(Map.of("id", "orders", "name", "Orders"));
        String never = team.tag("/resources/app?limit=1");

        Answer first = team.sendSeen("PUT", "/resources/app", orders, never).expect(200);
        team.sendSeen("PUT", "/resources/app", List.of(), never).expect(412);
        assertThat(team.get("/resources/app").path("total").asInt()).isEqualTo(1);
        assertThat(first.header("ETag"))
                .isNotEqualTo(never)
                .isEqualTo(team.tag("/resources/app"))
                .isEqualTo(team.tag("/resources/app?search=nothing"));

        team.sendSeen("PUT", "/resources/app", orders, first.header("ETag")).expect(200);
        assertThat(team.tag("/resources/app")).isEqualTo(first.header("ETag"));
        sync(team, Map.of("id", "orders", "name", "Orders 2"));
        assertThat(team.tag("/resources/app")).isNotEqualTo(first.header("ETag"));
    }

    @SafeVarargs
    private static void sync(Workspace team, Map<String, String>... resources) {
        team.send("PUT", "/resources/app", List.of(resources)).expect(200);
    }

    private static JsonNode resources(Workspace team, String group) {
        return team.get("/groups/" + group).path("resources");
    }
}

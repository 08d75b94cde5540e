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
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class CustomGroups {
    private final TestRealm realm;

    CustomGroups(TestRealm realm) {
        this.realm = realm;
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void a_group_is_made_renamed_given_permissions_and_deleted(Door door) {
        Workspace team = Workspace.create(realm, door);

        JsonNode made = team.send(
                        "POST",
                        "/groups",
                        Map.of(
                                "name", " Sales ",
                                "permissions", List.of("app:create"),
                                "access", Map.of("app", List.of("view:*", "edit:orders"))))
                .expect(201)
                .json();
        String id = made.path("id").asText();
        assertThat(made.path("name").asText()).isEqualTo("Sales");
        assertThat(made.path("kind").asText()).isEqualTo("custom");
        assertThat(made.path("builderLevel").asBoolean()).isTrue();
        assertThat(made.path("editable").asBoolean()).isTrue();
        assertThat(Texts.of(made.at("/access/app"))).containsExactly("edit:orders", "view:*");

        JsonNode changed = team.send(
                        "PATCH",
                        "/groups/" + id,
                        Map.of(
                                "name", "Sales 2",
                                "permissions", List.of(),
                                "access", Map.of("app", List.of("view:orders", "hide:orders"))))
                .expect(200)
                .json();
        assertThat(changed.path("name").asText()).isEqualTo("Sales 2");
        assertThat(changed.path("builderLevel").asBoolean()).isFalse();
        assertThat(keycloaksGroup(team, id).path("name").asText()).isEqualTo("workspaces:Sales 2");
        assertThat(Texts.of(keycloaksGroup(team, id).at("/attributes/workspaces.access.app")))
                .containsExactlyInAnyOrder("hide:orders", "view:orders");
        assertThat(keycloaksGroup(team, id)
                        .at("/attributes/workspaces.permissions")
                        .isMissingNode())
                .isTrue();
        assertThat(team.get("/groups/" + id)).isEqualTo(changed);

        team.send("DELETE", "/groups/" + id, null).expect(204);
        assertThat(team.refusal("GET", "/groups/" + id, null)).isEqualTo("not_found");
        assertThat(realm.api()
                        .send("GET", team.organization("/groups/" + id), null)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void a_name_that_breaks_a_rule_is_refused_with_the_reason(Door door) {
        Workspace team = Workspace.create(realm, door);
        team.group("Sales", List.of(), Map.of());

        assertThat(violation(team, "")).isEqualTo("group_name_invalid");
        assertThat(violation(team, "a".repeat(51))).isEqualTo("group_name_invalid");
        assertThat(violation(team, "a/b")).isEqualTo("group_name_invalid");
        assertThat(violation(team, "end user")).isEqualTo("group_name_reserved");
        assertThat(team.refusal("POST", "/groups", Map.of("name", "SALES"))).isEqualTo("group_exists");
        String id = team.group("Größe_50-" + "x".repeat(41), List.of(), Map.of());
        assertThat(team.refusal("PATCH", "/groups/" + id, Map.of("name", "sales")))
                .isEqualTo("group_exists");
        team.send("PATCH", "/groups/" + team.groupId("Sales"), Map.of("name", "sALES"))
                .expect(200);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void permissions_that_the_catalog_does_not_know_are_refused_each_by_name(Door door) {
        Workspace team = Workspace.create(realm, door);

        JsonNode refused = team.send(
                        "POST",
                        "/groups",
                        Map.of(
                                "name", "Sales",
                                "permissions", List.of("app:create", "app:fly"),
                                "access", Map.of("app", List.of("hide:x"), "boat", List.of("view:*"))))
                .expect(400)
                .json();

        assertThat(refused.path("code").asText()).isEqualTo("invalid_request");
        assertThat(refused.path("violations").findValuesAsText("code"))
                .containsExactlyInAnyOrder("permission_unknown", "permission_incomplete", "resource_type_unknown");
    }

    @Test
    void of_two_tabs_that_edit_a_group_the_second_is_told_and_wipes_nothing() {
        Workspace team = Workspace.create(realm);
        String path = "/groups/" + team.group("Sales", List.of("app:create"), Map.of());
        String seen = team.tag(path);

        Answer first = team.sendSeen("PATCH", path, Map.of("permissions", List.of("folder:create")), seen)
                .expect(200);

        Map<String, Object> second = Map.of("permissions", List.of("app:create", "constant:create"));
        JsonNode told = team.sendSeen("PATCH", path, second, seen).expect(412).json();
        assertThat(told.path("code").asText()).isEqualTo("precondition_failed");
        team.sendSeen("PATCH", path, Map.of("name", "Sellers"), seen).expect(412);
        team.sendSeen("DELETE", path, null, seen).expect(412);
        JsonNode now = team.get(path);
        assertThat(Texts.of(now.path("permissions"))).containsExactly("folder:create");
        assertThat(now.path("name").asText()).isEqualTo("Sales");
        assertThat(first.header("ETag")).isEqualTo(team.tag(path)).isNotEqualTo(seen);
        team.sendSeen("PATCH", path, second, first.header("ETag")).expect(200);
    }

    @Test
    void of_many_who_saw_the_same_and_change_it_at_once_one_wins() {
        Workspace team = Workspace.create(realm);
        String path = "/groups/" + team.group("Sales", List.of(), Map.of());
        String seen = team.tag(path);

        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> team.sendSeen("PATCH", path, Map.of("access", Map.of("app", List.of("view:r" + i))), seen)
                                .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412);
        assertThat(team.get(path).at("/access/app")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void default_roles_are_immutable_but_for_what_builders_may_do(Door door) {
        Workspace team = Workspace.create(realm, door);

        for (String role : List.of("Admin", "Builder", "End-user")) {
            String path = "/groups/" + team.groupId(role);
            assertThat(team.refusal("PATCH", path, Map.of("name", "Boss"))).isEqualTo("role_immutable");
            team.send("PATCH", path, Map.of("name", role)).expect(200);
            assertThat(team.refusal("DELETE", path, null)).isEqualTo("role_immutable");
            Map<String, Object> joining = Map.of("members", List.of(team.memberId("root")));
            assertThat(team.refusal("POST", path + "/members", joining)).isEqualTo("role_immutable");
        }
        Map<String, Object> few = Map.of(
                "permissions", List.of("app:create"),
                "access", Map.of("app", List.of("view:*"), "data-source", List.of("use:*")));
        assertThat(team.refusal("PATCH", "/groups/" + team.groupId("Admin"), few))
                .isEqualTo("role_immutable");
        assertThat(team.refusal("PATCH", "/groups/" + team.groupId("End-user"), few))
                .isEqualTo("role_immutable");

        String builder = "/groups/" + team.groupId("Builder");
        assertThat(team.send("PATCH", builder, few).expect(200).json().path("permissions"))
                .hasSize(1);
        team.active("bob", "Builder");
        assertThat(Texts.of(team.get("/members/" + team.memberId("bob") + "/permissions")
                        .at("/access/data-source")))
                .containsExactly("use:*");
        JsonNode named = team.send("PATCH", builder, Map.of("access", Map.of("app", List.of("edit:orders"))))
                .expect(400)
                .json();
        assertThat(named.at("/violations/0/code").asText()).isEqualTo("role_all_resources");
    }

    private static String violation(Workspace team, String name) {
        JsonNode refused =
                team.send("POST", "/groups", Map.of("name", name)).expect(400).json();
        assertThat(refused.path("code").asText()).isEqualTo("invalid_request");
        return refused.at("/violations/0/code").asText();
    }

    private JsonNode keycloaksGroup(Workspace team, String id) {
        return realm.api().get(team.organization("/groups/" + id));
    }
}

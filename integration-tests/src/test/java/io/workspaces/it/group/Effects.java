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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class Effects {
    private static final Map<String, Object> BUILDER_LEVEL = Map.of("permissions", List.of("app:create"));

    private final TestRealm realm;

    Effects(TestRealm realm) {
        this.realm = realm;
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void permissions_that_raise_a_group_promote_its_end_users_once_confirmed(Door door) {
        Workspace team = Workspace.create(realm, door);
        String group = team.group("Sales", List.of(), Map.of("app", List.of("view:*")));
        String ada = team.active("ada", "End-user", "Sales");
        team.active("bob", "Builder", "Sales");

        JsonNode refused = confirmed(team, "PATCH", "/groups/" + group, BUILDER_LEVEL);

        JsonNode effect = refused.at("/effects/items/0");
        assertThat(refused.at("/effects/total").asInt()).isEqualTo(1);
        assertThat(refused.at("/effects/promotions").asInt()).isEqualTo(1);
        assertThat(effect.at("/member/id").asText()).isEqualTo(ada);
        assertThat(effect.at("/member/email").asText()).isEqualTo(team.address("ada"));
        assertThat(effect.path("fromRole").asText()).isEqualTo("End-user");
        assertThat(effect.path("toRole").asText()).isEqualTo("Builder");
        assertThat(Texts.of(effect.path("permissionsGained"))).contains("app:create", "app:edit:*", "folder:delete");
        assertThat(Texts.of(effect.path("permissionsLost")))
                .describedAs("whoever edits all can view them")
                .isEmpty();
        assertThat(team.role("ada")).isEqualTo("Builder");
        assertThat(team.role("bob")).isEqualTo("Builder");
        assertThat(roleGroups(team, "ada")).containsExactlyInAnyOrder("workspaces:Builder", "workspaces:Sales");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void adding_an_end_user_to_a_builder_level_group_promotes_once_confirmed(Door door) {
        Workspace team = Workspace.create(realm, door);
        String group = team.group("Makers", List.of("app:create"), Map.of());
        String ada = team.active("ada", "End-user");
        String bob = team.invited("bob", "End-user");

        JsonNode refused =
                confirmed(team, "POST", "/groups/" + group + "/members", Map.of("members", List.of(ada, bob)));

        assertThat(refused.at("/effects/promotions").asInt()).isEqualTo(2);
        assertThat(team.role("ada")).isEqualTo("Builder");
        assertThat(team.role("bob")).isEqualTo("Builder");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void a_member_that_is_edited_into_a_builder_level_group_is_promoted_once_confirmed(Door door) {
        Workspace team = Workspace.create(realm, door);
        team.group("Makers", List.of("app:create"), Map.of());
        String ada = team.active("ada", "End-user");

        confirmed(team, "PATCH", "/members/" + ada, Map.of("groups", List.of("Makers")));

        assertThat(team.role("ada")).isEqualTo("Builder");
        assertThat(team.groups("ada")).containsExactly("Makers");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void a_downgrade_takes_somebody_out_of_builder_level_groups_once_confirmed(Door door) {
        Workspace team = Workspace.create(realm, door);
        team.group("Makers", List.of("app:create"), Map.of());
        team.group("Readers", List.of(), Map.of("app", List.of("view:*")));
        String ada = team.active("ada", "Builder", "Makers", "Readers");

        JsonNode refused = confirmed(team, "PATCH", "/members/" + ada, Map.of("role", "End-user"));

        assertThat(refused.at("/effects/promotions").asInt()).isZero();
        assertThat(refused.at("/effects/items/0/groupsLeft").findValuesAsText("name"))
                .containsExactly("Makers");
        assertThat(Texts.of(refused.at("/effects/items/0/permissionsLost"))).contains("app:create");
        assertThat(team.role("ada")).isEqualTo("End-user");
        assertThat(team.groups("ada")).containsExactly("Readers");
        assertThat(roleGroups(team, "ada")).containsExactlyInAnyOrder("workspaces:End-user", "workspaces:Readers");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void an_end_user_is_invited_into_a_builder_level_group_as_a_builder_once_confirmed(Door door) {
        Workspace team = Workspace.create(realm, door);
        team.group("Makers", List.of("app:create"), Map.of());
        Map<String, Object> invitation = Map.of(
                "email", team.address("new"), "fullName", "New", "groups", List.of("Makers"), "sendEmail", false);

        JsonNode refused = confirmed(team, "POST", "/invitations", invitation);

        assertThat(refused.at("/effects/items/0/member/email").asText()).isEqualTo(team.address("new"));
        assertThat(refused.at("/effects/items/0/member/id").isMissingNode()).isTrue();
        assertThat(team.role("new")).isEqualTo("Builder");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void a_duplicate_of_a_raised_group_takes_the_new_builders_along(Door door) {
        Workspace team = Workspace.create(realm, door);
        team.active("ada", "End-user");
        String role = team.groupId("End-user");
        Map<String, Object> plain = Map.of("name", "Everybody", "parts", List.of("users"));
        String everybody = team.send("POST", "/groups/" + role + "/duplicate", plain)
                .expect(201)
                .createdId();
        team.group("Makers", List.of("app:create"), Map.of());

        confirmed(team, "PATCH", "/groups/" + everybody, BUILDER_LEVEL);
        assertThat(team.role("ada")).isEqualTo("Builder");
        JsonNode copy = team.send(
                        "POST", "/groups/" + everybody + "/duplicate", Map.of("parts", List.of("users", "permissions")))
                .expect(201)
                .json();
        assertThat(copy.path("builderLevel").asBoolean()).isTrue();
        assertThat(copy.path("memberCount").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void a_plan_that_is_no_longer_true_is_refused_with_the_new_one(Door door) {
        Workspace team = Workspace.create(realm, door);
        String group = team.group("Sales", List.of(), Map.of());
        team.active("ada", "End-user", "Sales");
        String path = "/groups/" + group;
        String old = team.send("PATCH", path + "?dryRun=true", BUILDER_LEVEL)
                .expect(200)
                .json()
                .path("plan")
                .asText();

        team.active("bob", "End-user", "Sales");
        JsonNode outdated = team.send("PATCH", path + "?confirm=" + old, BUILDER_LEVEL)
                .expect(409)
                .json();
        assertThat(outdated.path("code").asText()).isEqualTo("plan_outdated");
        assertThat(outdated.at("/effects/total").asInt()).isEqualTo(2);
        assertThat(team.role("ada")).isEqualTo("End-user");

        String plan = outdated.path("plan").asText();
        Map<String, Object> other = Map.of("permissions", List.of("app:delete"));
        assertThat(team.refusal("PATCH", path + "?confirm=" + plan, other)).isEqualTo("plan_outdated");
        if (door == Door.WORKSPACE_ADMIN) {
            assertThat(team.asRealmAdmin().refusal("PATCH", path + "?confirm=" + plan, BUILDER_LEVEL))
                    .isEqualTo("plan_outdated");
        }
        team.send("PATCH", path + "?confirm=" + plan, BUILDER_LEVEL).expect(200);
        assertThat(team.role("bob")).isEqualTo("Builder");
        assertThat(team.refusal("PATCH", path + "?confirm=nonsense", Map.of("permissions", List.of("app:fly"))))
                .isEqualTo("invalid_request");
    }

    /** Does nothing on a dry run, is refused, and is done with the plan of either; gives the refusal. */
    private static JsonNode confirmed(Workspace team, String method, String path, Object body) {
        JsonNode members = team.get("/members");
        JsonNode dry =
                team.send(method, path + "?dryRun=true", body).expect(200).json();
        JsonNode refused = team.send(method, path, body).expect(409).json();

        assertThat(refused.path("code").asText()).isEqualTo("confirmation_required");
        assertThat(refused.path("effects")).isEqualTo(dry.path("effects"));
        assertThat(refused.path("plan")).isEqualTo(dry.path("plan"));
        assertThat(team.get("/members")).isEqualTo(members);

        Answer done =
                team.send(method, path + "?confirm=" + refused.path("plan").asText(), body);
        done.expect(200, 201);
        return refused;
    }

    private List<String> roleGroups(Workspace team, String name) {
        return realm.api()
                .get(team.organization("/members/" + team.userId(name) + "/groups"))
                .findValuesAsText("name");
    }
}

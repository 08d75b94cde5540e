package io.workspaces.it.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workspaces.it.TestRealm;
import io.workspaces.it.member.Door;
import io.workspaces.it.member.Texts;
import io.workspaces.it.member.Workspace;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class PermissionCatalog {
    private static final String CATALOG = "/-/permission-catalog";

    private final TestRealm realm;
    private final Workspace team;
    private final JsonNode former;

    PermissionCatalog(TestRealm realm) {
        this.realm = realm;
        this.team = Workspace.create(realm, Door.WORKSPACE_ADMIN);
        this.former = catalog();
    }

    @AfterEach
    void the_former_catalog_comes_back() {
        for (JsonNode group : team.get("/groups").path("items")) {
            if (group.path("kind").asText().equals("custom")) {
                team.send("DELETE", "/groups/" + group.path("id").asText(), null)
                        .expect(204);
            }
        }
        team.asRealmAdmin().atDoor("PUT", CATALOG, former).expect(200);
    }

    @Test
    void a_realm_brings_its_own_vocabulary_which_roles_that_grant_all_grant_at_once() {
        Workspace other = Workspace.create(realm);
        String few = "/groups/" + other.groupId("Builder");
        other.send("PATCH", few, Map.of("permissions", List.of("app:create"), "access", Map.of()))
                .expect(200);

        team.asRealmAdmin().atDoor("PUT", CATALOG, withReports()).expect(200);

        assertThat(team.atDoor("GET", "/permission-catalog", null)
                        .expect(200)
                        .json()
                        .findValuesAsText("type"))
                .contains("report");
        for (String role : List.of("Admin", "Builder")) {
            JsonNode group = team.get("/groups/" + team.groupId(role));
            assertThat(Texts.of(group.path("permissions"))).contains("report:create");
            assertThat(Texts.of(group.at("/access/report"))).containsExactly("print:*");
        }
        assertThat(Texts.of(other.get(few).path("permissions"))).containsExactly("app:create");
        String readers = team.group("Readers", List.of(), Map.of("report", List.of("read:*")));
        assertThat(team.get("/groups/" + readers).path("builderLevel").asBoolean())
                .isFalse();
        assertThat(differences(team)).isZero();
    }

    @Test
    void a_vocabulary_without_something_that_a_group_grants_is_refused_with_every_place() {
        String sales = team.group("Sales", List.of("folder:create"), Map.of());
        JsonNode refused = team.asRealmAdmin()
                .atDoor("PUT", CATALOG, without("folder"))
                .expect(409)
                .json();

        assertThat(refused.path("code").asText()).isEqualTo("catalog_in_use");
        assertThat(refused.path("total").asInt()).isEqualTo(1);
        assertThat(refused.at("/places/0/workspace").asText()).isEqualTo(team.id());
        assertThat(refused.at("/places/0/group").asText()).isEqualTo(sales);
        assertThat(refused.at("/places/0/reason").asText()).isEqualTo("permission_unknown");
        assertThat(catalog()).isEqualTo(former);

        team.send("DELETE", "/groups/" + sales, null).expect(204);
        team.asRealmAdmin().atDoor("PUT", CATALOG, without("folder")).expect(200);
        assertThat(Texts.of(team.get("/groups/" + team.groupId("Builder")).path("permissions")))
                .doesNotContain("folder:create");
    }

    @Test
    void a_vocabulary_that_would_put_End_users_among_Builders_is_refused() {
        team.group("Readers", List.of(), Map.of("app", List.of("view:*")));
        team.active("ada", "End-user", "Readers");
        ObjectNode raised = former.deepCopy();
        ((ArrayNode) raised.at("/types/0/builderLevelActions")).add("view");

        JsonNode refused =
                team.asRealmAdmin().atDoor("PUT", CATALOG, raised).expect(409).json();

        assertThat(refused.at("/places/0/reason").asText()).isEqualTo("builder_level");
        assertThat(team.role("ada")).isEqualTo("End-user");
    }

    @Test
    void of_two_who_replace_the_vocabulary_they_saw_at_once_one_wins() {
        String seen = realm.api().send("GET", "/workspaces" + CATALOG, null).header("ETag");
        assertThat(team.atDoor("GET", "/permission-catalog", null).header("ETag"))
                .isEqualTo(seen);

        List<Answer> answers = Stream.of(withReports(), without("folder"))
                .map(catalog -> CompletableFuture.supplyAsync(
                        () -> realm.api().send("PUT", "/workspaces" + CATALOG, catalog, Map.of("If-Match", seen))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        Answer winner =
                answers.stream().filter(one -> one.status() == 200).findFirst().orElseThrow();
        assertThat(catalog()).isEqualTo(winner.json());
        assertThat(realm.api().send("GET", "/workspaces" + CATALOG, null).header("ETag"))
                .isEqualTo(winner.header("ETag"))
                .isNotEqualTo(seen);
    }

    @Test
    void nonsense_is_refused_and_workspace_Admins_only_read() {
        JsonNode refused = team.asRealmAdmin()
                .atDoor("PUT", CATALOG, "{\"types\":[{\"type\":\"App\"},{\"type\":\"x\",\"restricting\":[\"y\"]}]}")
                .expect(400)
                .json();

        assertThat(refused.path("violations").findValuesAsText("code")).containsOnly("catalog_invalid");
        assertThat(team.atDoor("PUT", CATALOG, former).status()).isEqualTo(404);
        assertThat(team.atDoor("PUT", "/permission-catalog", former).status()).isEqualTo(404);
    }

    private JsonNode withReports() {
        ObjectNode more = former.deepCopy();
        ((ArrayNode) more.path("types"))
                .add(Json.read("{\"type\":\"report\",\"flags\":[\"create\"],\"actions\":[\"print\",\"read\"],"
                        + "\"builderLevelActions\":[\"print\"]}"));
        return more;
    }

    private JsonNode without(String type) {
        ObjectNode less = former.deepCopy();
        ArrayNode types = less.putArray("types");
        for (JsonNode candidate : former.path("types")) {
            if (!candidate.path("type").asText().equals(type)) {
                types.add(candidate);
            }
        }
        return less;
    }

    private static int differences(Workspace team) {
        return team.asRealmAdmin()
                .send("POST", "/repair?dryRun=true", null)
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }

    private JsonNode catalog() {
        return realm.api().get("/workspaces" + CATALOG);
    }
}

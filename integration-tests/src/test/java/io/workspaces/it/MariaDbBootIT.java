package io.workspaces.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.member.Workspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Left alone, MariaDB takes José for Jose and orders for Orders. */
@Tag("mariadb")
@Tag("local")
class MariaDbBootIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onMariaDb();

    private final Workspace team = Workspace.create(realm);

    @Test
    void keycloak_starts_with_the_jars_and_knows_the_database() {
        assertThat(realm.server().database().vendor()).isEqualTo("mariadb");
        assertThat(realm.server().startLog())
                .anyMatch(line -> line.contains("Workspaces are tested on this database: MariaDB 11.4."))
                .noneMatch(line -> line.contains(" ERROR "));
    }

    @Test
    void addresses_that_differ_in_an_accent_are_those_of_two_members() {
        for (String address : List.of("jose@example.org", "josé@example.org")) {
            Map<String, Object> invitation =
                    Map.of("email", address, "fullName", "José \uD83D\uDE80", "sendEmail", false);
            team.send("POST", "/invitations", invitation).expect(201);
            assertThat(team.send("POST", "/invitations", invitation)
                            .expect(409)
                            .json()
                            .path("code")
                            .asText())
                    .isEqualTo("member_exists");
        }

        JsonNode members = team.get("/members").path("items");
        assertThat(members.findValuesAsText("email")).containsExactlyInAnyOrder("jose@example.org", "josé@example.org");
        assertThat(members.findValuesAsText("fullName")).containsOnly("José \uD83D\uDE80");
    }

    @Test
    void resources_that_differ_in_case_are_two() {
        List<Map<String, String>> apps =
                List.of(Map.of("id", "orders", "name", "Orders"), Map.of("id", "Orders", "name", "Orders"));

        team.send("PUT", "/resources/app", apps).expect(200);

        assertThat(team.get("/resources/app").path("items").findValuesAsText("id"))
                .containsExactlyInAnyOrder("orders", "Orders");
    }

    @Test
    void groups_that_differ_in_an_accent_are_two_in_keycloak_too() {
        String resume = team.group("Resume", List.of(), Map.of());
        String accented = team.group("Résumé", List.of(), Map.of());
        String renamed = team.group("Sales", List.of(), Map.of());
        team.send("PATCH", "/groups/" + renamed, Map.of("name", "Resumé")).expect(200);

        assertThat(team.get("/groups").path("items").findValuesAsText("name")).contains("Resume", "Résumé", "Resumé");
        assertThat(keycloaks(resume)).isEqualTo("workspaces:Resume");
        assertThat(keycloaks(accented)).isEqualTo("workspaces:Résumé (" + accented.substring(0, 8) + ")");
        assertThat(keycloaks(renamed)).isEqualTo("workspaces:Resumé (" + renamed.substring(0, 8) + ")");
        assertThat(team.send("POST", "/repair?dryRun=true", null)
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(team.send("POST", "/groups", Map.of("name", "résumé")).status())
                .isEqualTo(409);
    }

    @Test
    void a_group_with_another_name_in_keycloak_can_be_changed_there() {
        team.group("Resume", List.of(), Map.of());
        String accented = team.group("Résumé", List.of(), Map.of());
        String path = team.organization("/groups/" + accented);

        Map<String, Object> marked = Map.of(
                "id",
                accented,
                "name",
                keycloaks(accented),
                "attributes",
                Map.of("workspaces.permissions", List.of("app:create")));
        realm.api().send("PUT", path, marked).expect(204);
        assertThat(team.get("/groups/" + accented).path("name").asText()).isEqualTo("Résumé");
        assertThat(team.get("/groups/" + accented).path("permissions").path(0).asText())
                .isEqualTo("app:create");

        realm.api()
                .send("PUT", path, Map.of("id", accented, "name", "workspaces:Écoles"))
                .expect(204);
        assertThat(team.get("/groups/" + accented).path("name").asText()).isEqualTo("Écoles");
    }

    /** Names of workspaces are those of Keycloak's organizations. */
    @Test
    void a_workspace_whose_name_differs_in_an_accent_only_is_refused() {
        realm.api().send("POST", "/workspaces", Map.of("name", "Cafe")).expect(201);

        assertThat(realm.api()
                        .send("POST", "/workspaces", Map.of("name", "Café", "alias", "other"))
                        .expect(409)
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("workspace_exists");
    }

    private String keycloaks(String group) {
        return realm.api()
                .get(team.organization("/groups/" + group))
                .path("name")
                .asText();
    }
}

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
                .anyMatch(line -> line.contains("Workspaces are tested on this database: MariaDB"))
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
}

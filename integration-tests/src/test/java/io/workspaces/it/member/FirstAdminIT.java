package io.workspaces.it.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.http.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FirstAdminIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static Answer create(String alias, Map<String, String> admin) {
        return realm.api()
                .send("POST", "/workspaces", Map.of("name", "Workspace " + alias, "alias", alias, "admin", admin));
    }

    @Test
    void a_workspace_is_made_with_its_first_Admin_invited() {
        JsonNode made = create("north", Map.of("email", "Ada@Example.org", "fullName", "Ada King"))
                .expect(201)
                .json();

        assertThat(made.at("/members/invited").asInt()).isEqualTo(1);
        JsonNode members = realm.api().get("/workspaces/north/members");
        assertThat(members.path("total").asInt()).isEqualTo(1);
        JsonNode ada = members.at("/items/0");
        assertThat(ada.path("email").asText()).isEqualTo("ada@example.org");
        assertThat(ada.path("lastName").asText()).isEqualTo("King");
        assertThat(ada.path("role").asText()).isEqualTo("Admin");
        assertThat(ada.path("status").asText()).isEqualTo("Invited");
        assertThat(ada.at("/invitation/mail/state").asText()).isNotEqualTo("none");
    }

    @Test
    void an_Admin_who_cannot_be_invited_keeps_the_workspace_from_being_made() {
        assertThat(create("south", Map.of("email", "nobody"))
                        .expect(400)
                        .json()
                        .at("/violations/0/field")
                        .asText())
                .isEqualTo("admin.email");
        assertThat(create("south", Map.of("fullName", "Ada"))
                        .expect(400)
                        .json()
                        .at("/violations/0/code")
                        .asText())
                .isEqualTo("missing");

        realm.api().send("GET", "/workspaces/south", null).expect(404);
    }
}

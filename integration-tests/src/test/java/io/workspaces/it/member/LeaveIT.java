package io.workspaces.it.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeaveIT {
    private static final Http HTTP = new Http();

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static Answer send(String method, String path, String token) {
        return HTTP.send(
                method,
                URI.create(realm.api().base() + "/workspaces" + path),
                Map.of("Authorization", "Bearer " + token));
    }

    @Test
    void a_member_leaves_by_a_token_of_the_console_and_is_archived_as_left() {
        Workspace team = Workspace.create(realm);
        String ann = team.active("ann", "End-user");
        String token = new Doors(realm).consoleToken(team.address("ann"));
        assertThat(send("GET", "/current-user", token)
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsText("id"))
                .containsExactly(team.id());

        send("POST", "/" + team.alias() + "/current-user/leave", token).expect(204);

        assertThat(team.get("/members/" + ann).path("archivedReason").asText()).isEqualTo("left");
        assertThat(realm.api().get("/organizations/" + team.id() + "/members")).isEmpty();
        assertThat(send("GET", "/current-user", token).expect(200).json().path("items"))
                .isEmpty();
        send("POST", "/" + team.alias() + "/current-user/leave", token).expect(404);
        assertThat(team.get("/audit?action=member.archive")
                        .at("/items/0/actor/name")
                        .asText())
                .isEqualTo(team.address("ann"));
    }

    @Test
    void a_member_sees_what_they_are_and_may_do_and_until_when() {
        Workspace team = Workspace.create(realm);
        String ann = team.active("ann", "Builder");
        team.send("PATCH", "/members/" + ann, Map.of("activeUntil", "2099-03-31"))
                .expect(200);

        JsonNode own = send("GET", "/current-user", new Doors(realm).consoleToken(team.address("ann")))
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(own.path("role").asText()).isEqualTo("Builder");
        assertThat(own.path("activeUntil").asText()).isEqualTo("2099-04-01T00:00:00Z");
        assertThat(own.path("permissions")).extracting(JsonNode::asText).contains("app:create");
        assertThat(own.at("/access/app")).extracting(JsonNode::asText).containsExactly("edit:*");
    }

    @Test
    void the_last_Admin_stays_and_a_token_for_something_else_is_no_use() {
        Workspace team = Workspace.create(realm);
        team.active("root", "Admin");
        String token = new Doors(realm).consoleToken(team.address("root"));

        assertThat(send("POST", "/" + team.alias() + "/current-user/leave", token)
                        .expect(409)
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("last_admin");

        realm.api().createPublicClient("elsewhere", "http://app.test/");
        realm.api().addDefaultScope("elsewhere", "workspaces");
        String other = realm.api()
                .tokens("elsewhere", "")
                .password(team.address("root"), Doors.PASSWORD, "openid")
                .access();
        send("POST", "/" + team.alias() + "/current-user/leave", other).expect(403);
        send("GET", "/" + team.alias() + "/current-user", token).expect(403);
    }
}

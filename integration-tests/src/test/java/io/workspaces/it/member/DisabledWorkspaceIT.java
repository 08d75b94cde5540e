package io.workspaces.it.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.localserver.http.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A workspace that realm admins have disabled. */
class DisabledWorkspaceIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    @Test
    void its_Admins_neither_enable_nor_disable_it() {
        Workspace team = Workspace.create(realm, Door.WORKSPACE_ADMIN);

        String name = team.get("").path("name").asText();
        assertThat(team.refusal("PATCH", "", Map.of("enabled", false))).isEqualTo("setting_not_yours");
        assertThat(team.refusal("PATCH", "", Map.of("name", "Closing " + team.alias(), "enabled", true)))
                .isEqualTo("setting_not_yours");
        assertThat(team.get("").path("name").asText()).isEqualTo(name);

        team.asRealmAdmin().send("PATCH", "", Map.of("enabled", false)).expect(200);
        assertThat(team.asRealmAdmin().get("/audit?limit=1").at("/items/0/detail"))
                .isEqualTo(Json.read("{\"enabled\":{\"before\":true,\"after\":false}}"));
        assertThat(team.refusal("PATCH", "", Map.of("enabled", true))).isEqualTo("setting_not_yours");
        assertThat(team.get("").path("enabled").asBoolean()).isFalse();
    }

    @Test
    void nobody_is_invited_to_it_but_invitations_can_be_taken_back() {
        Workspace team = Workspace.create(realm);
        String ada = team.invited("ada", "End-user");
        String eve = team.invited("eve", "End-user");
        team.send("POST", "/members/" + eve + "/archive", null).expect(200);
        team.send("PATCH", "", Map.of("enabled", false)).expect(200);
        String invitation = "/members/" + ada + "/invitation";

        Map<String, Object> bob = Map.of("email", team.address("bob"));
        assertThat(team.refusal("POST", "/invitations", bob)).isEqualTo("workspace_disabled");
        assertThat(team.refusal("POST", "/invitations/resend", Map.of("ids", List.of(ada))))
                .isEqualTo("workspace_disabled");
        assertThat(team.refusal("POST", invitation + "/resend", null)).isEqualTo("workspace_disabled");
        assertThat(team.refusal("POST", invitation + "/link", null)).isEqualTo("workspace_disabled");
        assertThat(team.refusal("PATCH", "/members/" + ada, Map.of("email", team.address("adele"))))
                .isEqualTo("workspace_disabled");
        assertThat(team.refusal("POST", "/members/" + eve + "/unarchive", null)).isEqualTo("workspace_disabled");
        assertThat(team.get("/members/" + eve).path("status").asText()).isEqualTo("Archived");
        team.send("DELETE", invitation, null).expect(204);

        team.send("PATCH", "", Map.of("enabled", true)).expect(200);
        team.send("POST", "/invitations", bob).expect(201);
    }
}

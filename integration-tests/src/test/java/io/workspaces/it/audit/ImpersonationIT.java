package io.workspaces.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.it.bulk.BulkApi;
import io.workspaces.it.member.Door;
import io.workspaces.it.member.Workspace;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.browser.SignIn;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an admin does in somebody else's session, at each door. */
class ImpersonationIT {
    private static final String APP = "http://app.test/start";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private final Http http = new Http();

    @BeforeAll
    static void keycloaks_admin_events_are_kept() {
        realm.api().update(Map.of("adminEventsEnabled", true));
        realm.api().createPublicClient("tool", APP);
        realm.api().addDefaultScope("tool", "workspaces-admin");
        realm.api().addDefaultScope("tool", "workspaces-self");
    }

    /** A token of the session in which the server's administrator uses an account. */
    private static String impersonated(String userId) {
        return new SignIn(realm.api().tokens("tool", ""), APP)
                .withSession(realm.impersonating(userId), "openid")
                .access();
    }

    private Answer send(String token, String method, String address, Object body, String type) {
        return http.send(
                method, URI.create(address), Map.of("Authorization", "Bearer " + token, "Content-Type", type), body);
    }

    @Test
    void nobody_leaves_a_workspace_for_somebody_whom_they_impersonate() {
        Workspace team = Workspace.create(realm);
        String ann = team.active("ann", "End-user");
        String token = impersonated(team.userId("ann"));

        assertThat(send(
                                token,
                                "POST",
                                realm.api().base() + "/workspaces/" + team.alias() + "/current-user/leave",
                                "",
                                "application/json")
                        .expect(403)
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("impersonated_session");
        assertThat(team.get("/members/" + ann).path("status").asText()).isEqualTo("Active");
    }

    @Test
    void a_workspace_Admins_session_names_who_uses_it_and_reveals_nothing() {
        Workspace team = Workspace.create(realm, Door.WORKSPACE_ADMIN);
        String ada = team.active("ada", "End-user");
        team.send("PATCH", "/members/" + ada, Map.of("metadata", Map.of("region", "EMEA")))
                .expect(200);
        team.asRealmAdmin().send("PATCH", "/settings", Map.of("reveal", true)).expect(200);
        String token = impersonated(team.userId("root"));
        String base = realm.api().base() + "/workspaces/admin/" + team.alias();

        send(token, "PATCH", base + "/settings", Map.of("invitationExpiry", "P2D"), "application/json")
                .expect(200);
        assertImpersonated(last(team, "workspace.update"), team.address("root"));

        String reveal = "/members/" + ada + "/metadata/region/reveal";
        assertThat(send(token, "POST", base + reveal, "{}", "application/json")
                        .expect(403)
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("impersonated_session");
        team.send("POST", reveal, Map.of()).expect(200);
        JsonNode own = last(team, "metadata.reveal");
        assertThat(own.at("/actor/name").asText()).isEqualTo(team.address("root"));
        assertThat(own.has("impersonator")).isFalse();

        String csv = "Full Name,Email\nBob Hope," + team.address("bob") + "\n";
        String job = send(token, "POST", base + "/bulk-invitations", csv, "text/csv")
                .expect(202)
                .createdId();
        Waiting.until(
                BulkApi.PATIENCE,
                () -> team.get("/bulk-invitations/" + job).path("state").asText(),
                "done"::equals);
        assertImpersonated(last(team, "member.invite"), team.address("root"));
        assertImpersonated(last(team, "bulk-invite.done"), team.address("root"));

        List<String> theirs = team.get("/audit?actor=admin").path("items").findValuesAsText("action");
        assertThat(theirs).contains("member.invite").doesNotContain("metadata.reveal");
        JsonNode event = realm.api()
                .get("/admin-events?max=1&resourcePath=workspaces/" + team.id() + "/workspace/*")
                .path(0);
        assertThat(event.at("/details/impersonator").asText()).isEqualTo("admin");
    }

    @Test
    void a_realm_admins_session_names_who_uses_it_in_Keycloaks_own_interface_too() {
        Workspace team = Workspace.create(realm);
        String ada = team.active("ada", "End-user");
        team.send("PATCH", "/members/" + ada, Map.of("metadata", Map.of("region", "EMEA")))
                .expect(200);
        String bob = realm.api().createUser(Person.of(team.address("bob"), "secret"));
        String token = impersonated(manager(team.address("manager")));
        String admin = realm.api().base().toString().replace("/realms/", "/admin/realms/");
        String base = admin + "/workspaces/" + team.alias();

        send(token, "POST", base + "/groups", Map.of("name", "Sales"), "application/json")
                .expect(201);
        assertImpersonated(last(team, "group.create"), team.address("manager"));
        assertThat(send(token, "POST", base + "/members/" + ada + "/metadata/region/reveal", "{}", "application/json")
                        .expect(403)
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("impersonated_session");

        send(token, "POST", admin + team.organization("/members"), bob, "application/json")
                .expect(201);
        assertImpersonated(last(team, "member.adopt"), team.address("manager"));
    }

    /** An account that manages organizations and users. */
    private static String manager(String email) {
        String id = realm.api().createUser(Person.of(email, "secret"));
        String management = realm.api().clientUuid("realm-management");
        List<JsonNode> roles = new ArrayList<>();
        for (String role : List.of("manage-organizations", "manage-users")) {
            roles.add(realm.api().get("/clients/" + management + "/roles/" + role));
        }
        realm.api().create("/users/" + id + "/role-mappings/clients/" + management, roles);
        return id;
    }

    private static JsonNode last(Workspace team, String action) {
        return team.asRealmAdmin().get("/audit?limit=1&action=" + action).at("/items/0");
    }

    private static void assertImpersonated(JsonNode entry, String actor) {
        assertThat(entry.at("/actor/name").asText()).isEqualTo(actor);
        assertThat(entry.at("/impersonator/name").asText()).isEqualTo("admin");
        assertThat(entry.at("/impersonator/id").asText()).isNotEmpty();
    }
}

package io.workspaces.it.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.it.member.Door;
import io.workspaces.it.member.Texts;
import io.workspaces.it.member.Workspace;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a member may do is true in the very next answer after a change. */
class FreshPermissionsIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static Workspace team = new Workspace(realm, "", "", null);
    private static String group = "";

    private final Http http = new Http();

    @BeforeAll
    static void app() {
        realm.api().createPublicClient("app", "http://app.test/");
        realm.api().addDefaultScope("app", "workspaces");
        team = Workspace.create(realm, Door.REALM_ADMIN);
        group = team.group("Readers", List.of(), Map.of("app", List.of("view:*", "hide:secret")));
    }

    @Test
    void after_a_change_of_the_group() {
        String member = team.active("ada", "End-user", "Readers");
        String token = token("ada").access();
        assertThat(may(token, "app:view", "orders")).isTrue();
        assertThat(may(token, "app:edit", "orders")).isFalse();
        assertThat(explain(member, "app:edit", "orders").path("reason").asText())
                .isEqualTo("not_granted");

        change(Map.of("access", Map.of("app", List.of("view:stock"))));
        assertThat(may(token, "app:view", "orders")).isFalse();
        assertThat(Texts.of(currentUser(token).json().at("/access/app"))).containsExactly("view:stock");
        assertThat(Texts.of(team.get("/members/" + member + "/permissions").at("/access/app")))
                .containsExactly("view:stock");

        change(Map.of("access", Map.of("app", List.of("view:orders"))));
        assertThat(may(token, "app:view", "orders")).isTrue();
        JsonNode because = explain(member, "app:view", "orders");
        assertThat(because.path("allowed").asBoolean()).isTrue();
        assertThat(because.at("/because/0/name").asText()).isEqualTo("Readers");
        assertThat(because.at("/because/0/grant").asText()).isEqualTo("app:view:orders");
    }

    @Test
    void after_a_change_of_the_member_here_and_in_Keycloak() {
        team.active("bob", "End-user", "Readers");
        Tokens tokens = token("bob");
        assertThat(role(tokens)).isEqualTo("End-user");

        team.send("PATCH", "/members/" + team.memberId("bob"), Map.of("role", "Builder", "groups", List.of()))
                .expect(200);
        assertThat(currentUser(tokens.access()).json().path("role").asText()).isEqualTo("Builder");
        assertThat(may(tokens.access(), "app:create", "")).isTrue();
        assertThat(role(realm.api().tokens("app", "").refresh(tokens))).isEqualTo("Builder");

        String path = "/groups/" + team.groupId("Admin") + "/members/" + team.userId("bob");
        realm.api().put(team.organization(path), null);
        assertThat(currentUser(tokens.access()).json().path("role").asText()).isEqualTo("Admin");
    }

    @Test
    void after_leaving() {
        String member = team.active("cy", "Builder");
        Tokens tokens = token("cy");
        assertThat(currentUser(tokens.access()).status()).isEqualTo(200);

        team.send("POST", "/members/" + member + "/archive", null).expect(200);

        assertThat(currentUser(tokens.access()).status()).isEqualTo(404);
        Tokens refreshed = realm.api().tokens("app", "").refresh(tokens);
        assertThat(refreshed.claims().at("/workspaces/" + team.alias()).isMissingNode())
                .isTrue();
        assertThat(explain(member, "app:create", "").path("reason").asText()).isEqualTo("member_archived");
    }

    private static void change(Map<String, ?> body) {
        team.send("PATCH", "/groups/" + group, body).expect(200);
    }

    private static JsonNode explain(String member, String permission, String resource) {
        return team.get("/members/" + member + "/permissions/explain?permission=" + permission
                + (resource.isEmpty() ? "" : "&resource=" + resource));
    }

    private boolean may(String token, String permission, String resource) {
        String query = "/can?permission=" + permission + (resource.isEmpty() ? "" : "&resource=" + resource);
        return get(token, query).expect(200).json().path("allowed").asBoolean();
    }

    private Answer currentUser(String token) {
        return get(token, "");
    }

    private Answer get(String token, String below) {
        URI address = URI.create(realm.api().base() + "/workspaces/" + team.alias() + "/current-user" + below);
        return http.send("GET", address, Map.of("Authorization", "Bearer " + token), null);
    }

    private static Tokens token(String name) {
        return realm.api().tokens("app", "").password(team.address(name), "secret", "openid");
    }

    private static String role(Tokens tokens) {
        return tokens.claims().at("/workspaces/" + team.alias() + "/role").asText();
    }
}

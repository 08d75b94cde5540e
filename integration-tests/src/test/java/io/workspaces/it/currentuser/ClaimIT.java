package io.workspaces.it.currentuser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.client.CurrentUser;
import io.workspaces.client.WorkspacesClient;
import io.workspaces.it.TestRealm;
import io.workspaces.it.openapi.AnswerCheck;
import io.workspaces.it.openapi.OpenApi;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.http.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The claim {@code workspaces} of access tokens. */
class ClaimIT {
    private static final int MANY = 60;
    private static final int MOST_WORKSPACES = 50;

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static final AppRealm apps = new AppRealm(realm);

    private static int people;

    private String email = "";

    @BeforeAll
    static void workspaces() {
        apps.prepare();
        apps.workspace("acme");
        apps.send("POST", "/acme/groups", Json.read("""
            {"name":"Support","access":{"app":["view:orders"]}}\
            """)).expect(201);
    }

    @BeforeEach
    void account() {
        email = "person" + ++people + "@example.org";
        apps.account(email);
    }

    private static JsonNode claim(Tokens tokens) {
        return tokens.claims().path("workspaces");
    }

    @Test
    void tells_role_groups_and_permissions_and_no_metadata() {
        apps.join("acme", email, Map.of("groups", List.of("Support"), "metadata", Map.of("region", "eu-west")));

        Tokens tokens = apps.signIn(email);

        JsonNode claim = claim(tokens);
        assertThat(new AnswerCheck(OpenApi.read()).fault("WorkspacesClaim", claim))
                .isEmpty();
        JsonNode user =
                apps.get("/acme/current-user", tokens.access()).expect(200).json();
        JsonNode acme = claim.path("acme");
        assertThat(acme.path("id")).isEqualTo(user.path("workspace").path("id"));
        assertThat(acme.path("role").asText()).isEqualTo("End-user");
        assertThat(acme.path("groups")).isEqualTo(Json.read("[\"Support\"]"));
        assertThat(acme.path("permissions")).isEqualTo(user.path("permissions"));
        assertThat(acme.path("access")).isEqualTo(user.path("access"));
        assertThat(tokens.claims().toString()).doesNotContain("eu-west").doesNotContain("region");
        assertThat(Tokens.claims(tokens.id()).has("workspaces")).isFalse();
    }

    @Test
    void is_in_tokens_of_apps_with_the_scope_only() {
        apps.api().createPublicClient("other-app", "http://app.test/");
        apps.join("acme", email, Map.of());

        Tokens tokens = apps.api().tokens("other-app", "").password(email, AppRealm.PASSWORD, "openid");

        assertThat(tokens.claims().has("workspaces")).isFalse();
    }

    @Test
    void is_read_by_the_sdk_without_a_call_and_says_the_same_as_the_server() {
        apps.join("acme", email, Map.of("groups", List.of("Support")));
        String token = apps.signIn(email).access();

        CurrentUser byToken = client(true).currentUser("acme", token);
        CurrentUser byServer = client(false).currentUser("acme", token);

        assertThat(byToken.toString()).contains("by token");
        assertThat(byToken.role()).isEqualTo(byServer.role());
        assertThat(byToken.groups()).isEqualTo(byServer.groups());
        assertThat(byToken.permissions()).isEqualTo(byServer.permissions());
        assertThat(byToken.access()).isEqualTo(byServer.access());
        assertThat(byToken.can("app:view", "orders")).isTrue();
        assertThat(byToken.memberId()).isEqualTo(byServer.memberId());
    }

    private static WorkspacesClient client(boolean trust) {
        return WorkspacesClient.builder()
                .realm(apps.api().base())
                .trustClaims(trust)
                .build();
    }

    @Test
    void a_refreshed_token_has_lost_what_was_archived_or_disabled() {
        String member = apps.join("acme", email, Map.of());
        apps.workspace("closing");
        apps.join("closing", email, Map.of());
        Tokens before = apps.signIn(email);
        assertThat(claim(before).properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("acme", "closing");

        apps.send("POST", "/acme/members/" + member + "/archive", Map.of()).expect(200);
        apps.send("PATCH", "/closing", Map.of("enabled", false)).expect(200);

        assertThat(claim(apps.app().refresh(before))).isEmpty();
    }

    @Test
    void has_workspaces_that_nobody_has_opened_at_the_first_login_and_at_the_next_refresh() {
        joinUnopened("first");

        Tokens tokens = apps.signIn(email);

        assertThat(claim(tokens).at("/first/role").asText()).isEqualTo("End-user");

        joinUnopened("second");
        assertThat(claim(apps.app().refresh(tokens)).properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("first", "second");
    }

    /** An organization of Keycloak's own with the person in it. */
    private void joinUnopened(String alias) {
        String organization = apps.api().createOrganization("Unopened " + alias, alias);
        String account = apps.api().userByEmail(email).path("id").asText();
        apps.api().create("/organizations/" + organization + "/members", account);
    }

    @Test
    void an_invited_person_without_a_place_yet_has_none() {
        assertThat(claim(apps.signIn(email))).isEmpty();
    }

    @Test
    void stays_small_in_many_workspaces_and_the_rest_is_asked_for() {
        String account = apps.api().userByEmail(email).path("id").asText();
        IntStream.range(0, MANY).forEach(i -> {
            String id = apps.workspace("many-" + i);
            apps.api().create("/organizations/" + id + "/members", account);
        });
        for (int i = 0; i < MANY; i++) {
            apps.api().get("/workspaces/many-" + i + "/members");
        }

        Tokens tokens = apps.signIn(email);

        assertThat(claim(tokens)).hasSize(MOST_WORKSPACES);
        assertThat(tokens.access().length()).isLessThan(16_000);
        assertThat(apps.get("/current-user", tokens.access()).expect(200).json().path("items"))
                .hasSize(MANY);
        String left = IntStream.range(0, MANY)
                .mapToObj(i -> "many-" + i)
                .filter(alias -> !claim(tokens).has(alias))
                .findFirst()
                .orElseThrow();
        assertThat(client(true).currentUser(left, tokens.access()).role().label())
                .isEqualTo("End-user");
    }
}

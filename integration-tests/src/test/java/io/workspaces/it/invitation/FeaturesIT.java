package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.CollectedSpans;
import io.workspaces.it.TestRealm;
import io.workspaces.it.member.Door;
import io.workspaces.it.member.Workspace;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.browser.Browser;
import io.workspaces.localserver.browser.SignIn;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What holds with the features of Keycloak that are off by default today: some will be on in a later
 * version, and operators switch them on.
 */
@Tag("local")
class FeaturesIT {
    private static final String APP = "http://app.test/start";
    private static final String SCIM = "application/scim+json";

    @RegisterExtension
    static final TestRealm realm =
            TestRealm.withFeatures("scim-api,ssf,authzen,http-optimized-serializers,admin-fine-grained-authz:v1");

    private final Http http = new Http();

    @BeforeAll
    static void clients() {
        realm.api().update(Map.of("scimApiEnabled", true, "adminEventsEnabled", true));
        realm.api().createPublicClient("app", APP);
        realm.api().addDefaultScope("app", "workspaces");
    }

    @Test
    void somebody_is_invited_comes_by_the_link_is_read_by_an_app_and_is_archived() {
        Invitations acme = Invitations.into(realm, "Acme", "acme");
        String email = "ada@features.example.org";
        String link = acme.mailedLink(
                email, Map.of("fullName", "Ada Lovelace", "role", "Builder", "metadata", Map.of("region", "EMEA")));
        Browser browser = realm.browser();

        assertThat(Invitations.setUp(browser.open(link), "Ada", "Lovelace", "Secret-1234")
                        .title())
                .isEqualTo("Welcome to Acme");

        assertThat(acme.status(email)).isEqualTo("Active");
        Tokens tokens = new SignIn(realm.api().tokens("app", ""), APP).withSession(browser, "openid");
        assertThat(tokens.claims().at("/workspaces/acme/role").asText()).isEqualTo("Builder");
        URI currentUser = URI.create(realm.api().base() + "/workspaces/acme/current-user");
        JsonNode user = Invitations.get(currentUser, tokens).expect(200).json();
        assertThat(user.at("/metadata/region").asText()).isEqualTo("EMEA");
        assertThat(user.path("permissions").toString()).contains("app:create");

        String member = acme.member(email).path("id").asText();
        acme.send("POST", "/members/" + member + "/archive", null).expect(200);
        assertThat(Invitations.get(currentUser, tokens).status()).isEqualTo(404);
    }

    @Test
    void a_mail_and_the_chunk_of_a_job_are_spans_of_Keycloaks_traces() {
        Workspace team = Workspace.create(realm, Door.REALM_ADMIN);
        String csv = "Email,First Name\n" + team.address("traced") + ",Tracy\n";

        realm.api()
                .send("POST", "/workspaces/" + team.id() + "/bulk-invitations", csv, Map.of("Content-Type", "text/csv"))
                .expect(201, 202);

        // Keycloak's own spans have the addresses of requests: no search here.
        String member = Waiting.until(
                Invitations.PATIENCE,
                () -> team.get("/members").at("/items/0/id").asText(),
                id -> !id.isEmpty());
        Waiting.until(
                Invitations.PATIENCE,
                CollectedSpans::all,
                spans -> spans.contains("job chunk")
                        && spans.contains("workspaces.job.id")
                        && spans.contains(member)
                        && !spans.contains(team.address("traced")));
    }

    @Test
    void the_last_Admin_stays_at_both_doors_and_in_Keycloaks_groups() {
        Workspace team = Workspace.create(realm, Door.WORKSPACE_ADMIN);
        String root = "/members/" + team.memberId("root");

        assertThat(team.refusal("PATCH", root, Map.of("role", "Builder"))).isEqualTo("last_admin");
        assertThat(team.asRealmAdmin().refusal("POST", root + "/archive", null)).isEqualTo("last_admin");
        String joined = "/groups/" + team.groupId("Builder") + "/members/" + team.userId("root");
        assertThat(realm.api()
                        .send("PUT", team.organization(joined), null)
                        .expect(409)
                        .body())
                .contains("Admin");
        assertThat(realm.api()
                        .send("DELETE", team.organization("/members/" + team.userId("root")), null)
                        .expect(409)
                        .body())
                .contains("Admin");

        assertThat(team.role("root")).isEqualTo("Admin");
        String group = team.send("POST", "/groups", Map.of("name", "Sales"))
                .expect(201)
                .createdId();
        JsonNode event = realm.api()
                .get("/admin-events?resourcePath=workspaces/*" + group)
                .path(0);
        assertThat(event.path("resourceType").asText()).isEqualTo("WORKSPACE_GROUP");
    }

    @Test
    void members_follow_what_SCIM_does_to_their_account() {
        Workspace team = Workspace.create(realm);
        team.active("ada", "End-user");
        String token = scimToken();
        String user = realm.api().base() + "/scim/v2/Users/" + team.userId("ada");

        scim(token, "PATCH", user, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations": [{"op": "replace", "path": "name.givenName", "value": "Adele"}]}""").expect(200, 204);
        Waiting.until(
                Invitations.PATIENCE, () -> team.member("ada").path("firstName").asText(), "Adele"::equals);

        scim(token, "DELETE", user, null).expect(204);
        assertThat(team.get("/members?status=Active").path("total").asInt()).isZero();
        JsonNode removed = team.get("/audit?action=member.remove").at("/items/0");
        assertThat(removed.at("/detail/way").asText()).isEqualTo("account_deleted");
        assertThat(removed.at("/actor/name").asText()).isEqualTo("service-account-scim");
    }

    @Test
    void SCIM_takes_nobody_out_of_a_workspace_that_has_no_other_Admin_without_its_being_flagged() {
        Workspace team = Workspace.create(realm, Door.REALM_ADMIN);

        scim(scimToken(), "DELETE", realm.api().base() + "/scim/v2/Users/" + team.userId("root"), null)
                .expect(204);

        assertThat(team.get("").path("flags").toString()).contains("no_admin");
    }

    private Answer scim(String token, String method, String address, @Nullable String body) {
        return http.send(
                method, URI.create(address), Map.of("Authorization", "Bearer " + token, "Content-Type", SCIM), body);
    }

    /** A token of the one client that may use SCIM. */
    private static String scimToken() {
        if (realm.api().get("/clients?clientId=scim").isEmpty()) {
            realm.api()
                    .createClient(
                            "scim",
                            Map.of(
                                    "secret",
                                    "secret",
                                    "serviceAccountsEnabled",
                                    true,
                                    "protocolMappers",
                                    List.of(Map.of(
                                            "name", "audience",
                                            "protocol", "openid-connect",
                                            "protocolMapper", "oidc-audience-mapper",
                                            "config",
                                                    Map.of(
                                                            "included.custom.audience",
                                                            realm.api().base() + "/scim/v2",
                                                            "access.token.claim",
                                                            "true")))));
            String account = realm.api()
                    .get("/clients/" + realm.api().clientUuid("scim") + "/service-account-user")
                    .path("id")
                    .asText();
            String management = realm.api().clientUuid("realm-management");
            realm.api()
                    .create(
                            "/users/" + account + "/role-mappings/clients/" + management,
                            List.of(realm.api().get("/clients/" + management + "/roles/manage-users")));
        }
        return realm.api().tokens("scim", "secret").serviceAccount("openid").access();
    }
}

package io.workspaces.it.group;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.it.member.Door;
import io.workspaces.it.member.Texts;
import io.workspaces.it.member.Workspace;
import io.workspaces.localserver.browser.Page;
import io.workspaces.localserver.browser.SignIn;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workspace Admin makes a group that is named like a realm's group which other apps believe. */
class GroupClaimsIT {
    private static final String POWERFUL = "platform-admins";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static Workspace team = new Workspace(realm, "", "", null);

    @BeforeAll
    static void ada_is_in_the_realms_staff_and_in_a_group_of_the_workspace_only() {
        realm.api().create("/groups", Map.of("name", POWERFUL));
        String staff = realm.api().create("/groups", Map.of("name", "staff"));
        team = Workspace.create(realm, Door.WORKSPACE_ADMIN);
        team.send("POST", "/groups", Map.of("name", POWERFUL)).expect(201);
        team.active("ada", "End-user", POWERFUL);
        realm.api().put("/users/" + team.userId("ada") + "/groups/" + staff, null);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void in_an_OpenID_Connect_token_our_group_is_not_the_realms(boolean fullPath) {
        String client = "oidc-" + fullPath;
        realm.api()
                .createClient(
                        client,
                        Map.of(
                                "publicClient", true,
                                "directAccessGrantsEnabled", true,
                                "protocolMappers",
                                        List.of(mapper(
                                                "openid-connect",
                                                "oidc-group-membership-mapper",
                                                Map.of(
                                                        "claim.name",
                                                        "groups",
                                                        "full.path",
                                                        "" + fullPath,
                                                        "access.token.claim",
                                                        "true",
                                                        "id.token.claim",
                                                        "true")))));

        JsonNode claims = realm.api()
                .tokens(client, "")
                .password(team.address("ada"), "secret", "openid")
                .claims();

        assertOnlyStaff(Texts.of(claims.path("groups")), fullPath);
        assertThat(Texts.of(claims.at("/realm_access/roles"))).noneMatch(role -> role.contains("dmin"));
        assertThat(claims.at("/resource_access/realm-management").isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void in_a_SAML_assertion_our_group_is_not_the_realms(boolean fullPath) {
        String client = "saml-" + fullPath;
        realm.api()
                .createClient(
                        client,
                        Map.of(
                                "protocol", "saml",
                                "redirectUris", List.of("http://legacy.test/*"),
                                "attributes",
                                        Map.of(
                                                "saml.client.signature", "false",
                                                "saml.force.post.binding", "true",
                                                "saml_idp_initiated_sso_url_name", client,
                                                "saml_assertion_consumer_url_post", "http://legacy.test/acs"),
                                "protocolMappers",
                                        List.of(mapper(
                                                "saml",
                                                "saml-group-membership-mapper",
                                                Map.of(
                                                        "attribute.name",
                                                        "groups",
                                                        "attribute.nameformat",
                                                        "Basic",
                                                        "single",
                                                        "true",
                                                        "full.path",
                                                        "" + fullPath)))));

        Page login = realm.browser().open(realm.api().base() + "/protocol/saml/clients/" + client);
        Page posting = SignIn.enterPassword(login, team.address("ada"), "secret");

        String response = posting.document().select("input[name=SAMLResponse]").val();
        String xml = new String(Base64.getMimeDecoder().decode(response), UTF_8);
        assertOnlyStaff(
                Jsoup.parse(xml, Parser.xmlParser())
                        .select("saml|Attribute[Name=groups] saml|AttributeValue")
                        .eachText(),
                fullPath);
    }

    @Test
    void a_workspace_Admin_may_do_nothing_in_Keycloaks_own_admin_interface() {
        String token = String.valueOf(team.token());
        for (String path : List.of("", "/users", "/groups", "/organizations", team.organization("/groups"))) {
            URI address = URI.create(realm.server().keycloak().address().base() + "/admin/realms/"
                    + realm.api().name() + path);
            assertThat(new Http()
                            .send("GET", address, Map.of("Authorization", "Bearer " + token), null)
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    /**
     * That she is in the realm's staff shows that the mapper works. Where Keycloak runs without its
     * cache of users, it tells groups of organizations too, and the organization itself by its id.
     */
    private static void assertOnlyStaff(List<String> groups, boolean fullPath) {
        String staff = fullPath ? "/staff" : "staff";
        assertThat(groups)
                .contains(staff)
                .allMatch(group -> group.equals(staff)
                        || group.endsWith("workspaces:" + POWERFUL)
                        || group.endsWith("workspaces:End-user")
                        || group.endsWith(team.id()));
    }

    private static Map<String, Object> mapper(String protocol, String type, Map<String, String> config) {
        return Map.of("name", "groups", "protocol", protocol, "protocolMapper", type, "config", config);
    }
}

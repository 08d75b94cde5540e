package io.workspaces.it.currentuser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The client scopes that every realm gets. */
class ClientScopesIT {
    private static final List<String> SCOPES =
            List.of("workspaces", "workspaces-admin", "workspaces-self", "workspaces-server");

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static List<String> names(JsonNode scopes) {
        List<String> names = new ArrayList<>();
        scopes.forEach(scope -> names.add(scope.path("name").asText()));
        return names;
    }

    private static void assertSetUp(RealmApi in) {
        assertThat(names(in.get("/client-scopes"))).containsAll(SCOPES).doesNotHaveDuplicates();
        assertThat(names(in.get("/default-default-client-scopes"))).doesNotContainAnyElementsOf(SCOPES);
        assertThat(names(in.get("/default-optional-client-scopes"))).doesNotContainAnyElementsOf(SCOPES);
        JsonNode console = in.get("/clients?clientId=workspaces-console");
        assertThat(console).hasSize(1);
        assertThat(console.path(0).path("defaultClientScopes").toString())
                .contains("\"workspaces-admin\"", "\"workspaces-self\"");
    }

    private static JsonNode scope(RealmApi in, String name) {
        for (JsonNode scope : in.get("/client-scopes")) {
            if (scope.path("name").asText().equals(name)) {
                return scope;
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    void a_new_realm_has_them_and_gives_them_to_no_app_by_itself() {
        assertSetUp(realm.api());
        realm.api().createPublicClient("app", "http://app.test/");
        JsonNode app = realm.api().get("/clients?clientId=app").path(0);
        assertThat(app.path("defaultClientScopes").toString()).doesNotContain("workspaces");
        assertThat(app.path("optionalClientScopes").toString()).doesNotContain("workspaces");
    }

    @Test
    void the_realm_of_the_servers_administrator_has_them_too() {
        assertSetUp(realm.admin().realm("master"));
    }

    @Test
    void only_the_scope_of_apps_carries_the_claim() {
        assertThat(scope(realm.api(), "workspaces").path("protocolMappers"))
                .extracting(mapper -> mapper.path("protocolMapper").asText())
                .containsExactly("oidc-workspaces-mapper");
        assertThat(scope(realm.api(), "workspaces-server").path("protocolMappers"))
                .isEmpty();
    }

    @Test
    void an_imported_realm_keeps_what_its_file_says_of_them_and_gets_the_rest() {
        List<Map<String, ?>> scopes = List.of(
                Map.of("name", "workspaces", "protocol", "openid-connect", "description", "Ours"),
                Map.of("name", "workspaces-admin", "protocol", "openid-connect"),
                Map.of("name", "profile", "protocol", "openid-connect"));

        RealmApi imported = realm.admin()
                .createRealm(
                        "clientscopesit-imported",
                        Map.of(
                                "organizationsEnabled",
                                true,
                                "clientScopes",
                                scopes,
                                "clients",
                                List.of(Map.of("clientId", "workspaces-console", "name", "Renamed"))));

        assertThat(names(imported.get("/client-scopes"))).containsAll(SCOPES).doesNotHaveDuplicates();
        assertThat(scope(imported, "workspaces").path("description").asText()).isEqualTo("Ours");
        assertThat(scope(imported, "workspaces").path("protocolMappers")).isEmpty();
        assertThat(imported.get("/clients?clientId=workspaces-console")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("Renamed");
    }

    @Test
    void what_an_admin_has_deleted_is_back_with_the_next_workspace_or_the_next_look_at_the_console() {
        RealmApi in = realm.admin().createRealm("clientscopesit-deleted", Map.of("organizationsEnabled", true));
        in.delete("/client-scopes/" + scope(in, "workspaces-admin").path("id").asText());
        in.delete("/client-scopes/" + scope(in, "workspaces").path("id").asText());

        in.send("POST", "/workspaces", Map.of("name", "Marketing")).expect(201);
        assertSetUp(in);

        in.delete("/clients/" + in.clientUuid("workspaces-console"));
        console(in);
        assertSetUp(in);
    }

    @Test
    void the_console_of_a_renamed_realm_is_at_its_new_name() {
        realm.admin().createRealm("clientscopesit-before", Map.of("organizationsEnabled", true));
        realm.admin().put("/clientscopesit-before", Map.of("realm", "clientscopesit-after"));
        RealmApi renamed = realm.admin().realm("clientscopesit-after");

        console(renamed);

        JsonNode client = renamed.get("/clients?clientId=workspaces-console").path(0);
        assertThat(client.path("baseUrl").asText()).isEqualTo("/realms/clientscopesit-after/workspaces/console");
        assertThat(client.path("redirectUris").toString())
                .contains("\"/realms/clientscopesit-after/workspaces/console/*\"")
                .doesNotContain("before");
    }

    @Test
    void the_console_has_the_name_and_the_logo_of_the_realm_and_no_script_in_them() {
        realm.admin()
                .createRealm(
                        "clientscopesit-named",
                        Map.of(
                                "organizationsEnabled",
                                true,
                                "displayName",
                                "Ada & Co",
                                "displayNameHtml",
                                "<img src='https://cdn.test/logo.svg' alt='Ada' onerror='alert(1)'>"));

        String page = console(realm.admin().realm("clientscopesit-named"));

        assertThat(page)
                .contains("data-name=\"Ada &amp; Co\"", "https://cdn.test/logo.svg")
                .doesNotContain("onerror");
    }

    private static String console(RealmApi in) {
        URI page = URI.create(in.base() + "/workspaces/console");
        return new Http().send("GET", page, Map.of()).expect(200).body();
    }
}

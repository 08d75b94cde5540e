package io.workspaces.it.currentuser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.it.openapi.AnswerCheck;
import io.workspaces.it.openapi.OpenApi;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an app reads of the person that is signed in. */
class CurrentUserIT {
    private static final String ADA = "ada@example.org";
    private static final AnswerCheck DESCRIBED = new AnswerCheck(OpenApi.read());

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static final AppRealm apps = new AppRealm(realm);

    private static String acme = "";
    private static String ada = "";
    private static String adasAccount = "";
    private static String token = "";

    @BeforeAll
    static void ada() {
        apps.prepare();
        acme = apps.workspace("acme");
        apps.workspace("beta");
        apps.send(
                        "POST",
                        "/acme/groups",
                        Json.read("{\"name\":\"Support\",\"access\":{\"app\":[\"view:orders\",\"hide:orders\"]}}"))
                .expect(201);
        apps.send("POST", "/acme/groups", Json.read("""
            {"name":"Makers","permissions":["app:create"],
             "access":{"app":["edit:shop"],"data-source":["configure:*"]}}\
            """)).expect(201);
        limitBuilders();
        adasAccount = apps.account(ADA);
        ada = apps.join(
                "acme",
                ADA,
                Map.of(
                        "role",
                        "Builder",
                        "groups",
                        List.of("Support", "Makers"),
                        "metadata",
                        Map.of(
                                "region", "eu-west",
                                "社員番号", "四十二",
                                "salary", Map.of("value", "1", "visibility", "server"),
                                "mine", Map.of("value", "2", "clients", List.of("app")),
                                "theirs", Map.of("value", "3", "clients", List.of("other-app")))));
        token = apps.signIn(ADA).access();
    }

    /** Builders may do everything at first; here the custom groups are to tell. */
    private static void limitBuilders() {
        for (JsonNode group : apps.api().get("/workspaces/acme/groups").path("items")) {
            if (group.path("role").asText().equals("Builder")) {
                Object little = Json.read("{\"permissions\":[\"folder:create\"],\"access\":{}}");
                apps.send("PATCH", "/acme/groups/" + group.path("id").asText(), little)
                        .expect(200);
            }
        }
    }

    private static Answer currentUser(Map<String, String> headers) {
        return apps.get("/acme/current-user", token, headers);
    }

    private static void assertDescribed(String component, Answer answer) {
        assertThat(DESCRIBED.fault(component, answer.expect(200).json())).isEmpty();
    }

    @Test
    void says_who_it_is_as_what_and_what_the_app_may_know() {
        Answer answer = currentUser(Map.of());

        assertDescribed("CurrentUser", answer);
        JsonNode user = answer.json();
        assertThat(user.path("id").asText()).isEqualTo(adasAccount);
        assertThat(user.path("memberId").asText()).isEqualTo(ada);
        assertThat(user.path("email").asText()).isEqualTo(ADA);
        assertThat(user.path("fullName").asText()).isEqualTo("Ada Lovelace");
        assertThat(user.path("workspace")).isEqualTo(Json.read("""
            {"id":"%s","alias":"acme","name":"acme"}\
            """.formatted(acme)));
        assertThat(user.path("role").asText()).isEqualTo("Builder");
        assertThat(user.path("groups").findValuesAsText("name")).containsExactly("Makers", "Support");
        assertThat(user.path("permissions").toString()).contains("app:create");
        assertThat(user.path("access").path("data-source").toString()).contains("configure:*");
        assertThat(user.path("metadata"))
                .isEqualTo(Json.read("{\"region\":\"eu-west\",\"mine\":\"2\",\"社員番号\":\"四十二\"}"));
    }

    @Test
    void is_asked_by_the_workspaces_id_too() {
        assertThat(apps.get("/" + acme + "/current-user", token).body())
                .isEqualTo(currentUser(Map.of()).body());
    }

    @Test
    void is_kept_by_no_shared_cache_and_confirmed_by_its_tag() {
        Answer first = currentUser(Map.of());
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.header("Vary")).contains("Authorization");

        Answer again = currentUser(Map.of("If-None-Match", first.header("ETag")));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(currentUser(Map.of("If-None-Match", "\"other\", W/" + first.header("ETag")))
                        .status())
                .isEqualTo(304);
        assertThat(currentUser(Map.of("If-None-Match", "\"other\"")).status()).isEqualTo(200);
    }

    @Test
    void a_change_shows_in_the_next_answer_under_a_new_tag() {
        String before = currentUser(Map.of()).header("ETag");
        apps.send("PATCH", "/acme/members/" + ada + "/metadata", Map.of("shoe size", "38"))
                .expect(200);

        Answer after = currentUser(Map.of("If-None-Match", before));
        assertThat(after.expect(200).json().path("metadata").path("shoe size").asText())
                .isEqualTo("38");
        assertThat(after.header("ETag")).isNotEqualTo(before);

        apps.send("PATCH", "/acme/members/" + ada + "/metadata", Json.read("{\"shoe size\":null}"))
                .expect(200);
        assertThat(currentUser(Map.of("If-None-Match", before)).status()).isEqualTo(304);
    }

    @Test
    void lists_the_workspaces_in_which_the_person_is_active() {
        apps.invite("beta", ADA, Map.of());

        Answer answer = apps.get("/current-user", token);

        assertDescribed("MyWorkspaces", answer);
        assertThat(answer.json().path("id").asText()).isEqualTo(adasAccount);
        assertThat(answer.json().path("items").findValuesAsText("alias")).containsExactly("acme");
        JsonNode mine = answer.json().path("items").path(0);
        assertThat(mine.path("role").asText()).isEqualTo("Builder");
        assertThat(mine.path("groups").findValuesAsText("name")).containsExactly("Makers", "Support");
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "app:create,            ,       true",
        "app:create,            shop,   true",
        "app:delete,            ,       false",
        "app:edit,              shop,   true",
        "app:view,              shop,   true",
        "app:view,              orders, true",
        "app:hide,              orders, true",
        "app:edit,              orders, false",
        "app:edit,              ,       false",
        "folder:create,         ,       true",
        "data-source:use,       any,    true",
        "data-source:configure, ,       true",
        "rocket:launch,         ,       false",
        "nonsense,              ,       false",
    })
    void can_tells_what_the_union_of_role_and_groups_allows(
            String permission, @Nullable String resource, boolean allowed) {
        String query = "?permission=" + permission + (resource == null ? "" : "&resource=" + resource);

        Answer answer = apps.get("/acme/current-user/can" + query, token);

        assertDescribed("Decision", answer);
        assertThat(answer.json().path("allowed").asBoolean()).isEqualTo(allowed);
        assertThat(answer.json().has("because")).isEqualTo(allowed);
        String explain = "/acme/members/" + ada + "/permissions/explain" + query;
        assertThat(apps.api().get("/workspaces" + explain).path("allowed").asBoolean())
                .isEqualTo(allowed);
    }

    @Test
    void can_needs_one_permission() {
        assertThat(apps.get("/acme/current-user/can", token).status()).isEqualTo(400);
        assertThat(apps.get("/acme/current-user/can?permission=", token).status())
                .isEqualTo(400);
        assertThat(apps.get("/acme/current-user/can?permission=app:create&permission=app:edit", token)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void browsers_may_read_it_from_the_clients_own_origins_only() {
        apps.api()
                .createClient(
                        "spa",
                        Map.of(
                                "publicClient",
                                true,
                                "directAccessGrantsEnabled",
                                true,
                                "redirectUris",
                                List.of("http://spa.test/*"),
                                "webOrigins",
                                List.of("http://spa.test")));
        apps.api().addDefaultScope("spa", "workspaces");
        String spa = apps.api()
                .tokens("spa", "")
                .password(ADA, AppRealm.PASSWORD, "openid")
                .access();
        String path = "/acme/current-user";

        Answer own = apps.get(path, spa, Map.of("Origin", "http://spa.test")).expect(200);
        assertThat(own.header("Access-Control-Allow-Origin")).isEqualTo("http://spa.test");
        assertThat(own.header("Access-Control-Expose-Headers")).contains("ETag", "X-Request-Id");
        Answer unchanged = apps.get(path, spa, Map.of("Origin", "http://spa.test", "If-None-Match", own.header("ETag")))
                .expect(304);
        assertThat(unchanged.header("Access-Control-Allow-Origin")).isEqualTo("http://spa.test");
        Answer can = apps.get(path + "/can?permission=app:create", spa, Map.of("Origin", "http://spa.test"));
        assertThat(can.expect(200).header("Access-Control-Allow-Origin")).isEqualTo("http://spa.test");
        Answer refused = apps.get("/nowhere/current-user", spa, Map.of("Origin", "http://spa.test"));
        assertThat(refused.expect(404).header("Access-Control-Allow-Origin")).isEqualTo("http://spa.test");
        assertThat(own.header("Vary")).contains("Origin");
        Answer foreign = apps.get(path, spa, Map.of("Origin", "http://other.test"));
        assertThat(foreign.expect(403).header("Access-Control-Allow-Origin")).isEmpty();
        Answer noBrowser = apps.get(path, spa, Map.of()).expect(200);
        assertThat(noBrowser.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }
}

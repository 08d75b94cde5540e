package io.workspaces.it.currentuser;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.admin.TokenEndpoint;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With which tokens the current user cannot be read. */
class RefusalIT {
    private static final String SECRET = "secret";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static final AppRealm apps = new AppRealm(realm);

    private static final Http HTTP = new Http();

    private static int people;

    private String email = "";
    private String account = "";

    @BeforeAll
    static void workspaces() {
        apps.prepare();
        apps.workspace("acme");
        RealmApi api = apps.api();
        api.createPublicClient("plain-app", "http://app.test/");
        api.createClient("robot", Map.of("secret", SECRET, "serviceAccountsEnabled", true));
        api.addDefaultScope("robot", "workspaces");
    }

    @BeforeEach
    void member() {
        email = "person" + ++people + "@example.org";
        account = apps.account(email);
        apps.join("acme", email, Map.of("metadata", Map.of("region", "eu-west")));
    }

    private static Answer currentUser(String token) {
        return apps.get("/acme/current-user", token);
    }

    /** The answers of all that apps may ask, which are refused alike. */
    private static void assertRefused(String token, int status) {
        for (String path :
                List.of("/acme/current-user", "/acme/current-user/can?permission=app:edit", "/current-user")) {
            Answer answer = apps.get(path, token);
            assertThat(answer.status()).as(path).isEqualTo(status);
            assertThat(answer.body()).as(path).doesNotContain("eu-west").doesNotContain("role");
        }
    }

    @Test
    void nobody_and_nonsense_are_unauthorized() {
        assertRefused("", 401);
        assertRefused("nonsense", 401);
        assertRefused(apps.signIn(email).access() + "x", 401);
    }

    @Test
    void no_method_tells_a_stranger_whether_there_is_a_workspace() {
        String stranger = "stranger" + people + "@example.org";
        apps.account(stranger);
        Map<String, String> token =
                Map.of("Authorization", "Bearer " + apps.signIn(stranger).access(), "X-Request-Id", "stranger");

        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
            for (String path : List.of("/current-user", "/current-user/can", "/current-user/none")) {
                Answer there = HTTP.send(method, URI.create(apps.api().base() + "/workspaces/acme" + path), token);
                Answer missing = HTTP.send(method, URI.create(apps.api().base() + "/workspaces/none" + path), token);
                assertThat(there.status()).as(method + path).isEqualTo(missing.status());
                assertThat(there.body()).as(method + path).isEqualTo(missing.body());
            }
        }
    }

    @Test
    void only_access_tokens_are_taken() {
        Tokens tokens = apps.signIn(email);

        assertRefused(tokens.id(), 401);
        assertRefused(tokens.refresh(), 401);
        currentUser(tokens.access()).expect(200);
    }

    @Test
    void the_token_of_another_realm_is_unauthorized() {
        RealmApi other = realm.admin().createRealm("refusalit-other", Map.of("organizationsEnabled", true));
        other.createUser(Person.of(email, AppRealm.PASSWORD));
        other.createPublicClient("app", "http://app.test/");
        other.addDefaultScope("app", "workspaces");

        assertRefused(
                other.tokens("app", "")
                        .password(email, AppRealm.PASSWORD, "openid")
                        .access(),
                401);
    }

    @Test
    void a_service_account_is_no_person() {
        TokenEndpoint robot = apps.api().tokens("robot", SECRET);

        assertRefused(robot.serviceAccount("openid").access(), 403);
    }

    @Test
    void a_token_without_the_scope_is_forbidden() {
        TokenEndpoint plain = apps.api().tokens("plain-app", "");

        assertRefused(plain.password(email, AppRealm.PASSWORD, "openid").access(), 403);
    }

    @Test
    void a_client_that_has_the_scope_only_when_it_asks_has_to_ask() {
        apps.api().createPublicClient("asking-app", "http://app.test/");
        apps.api().addOptionalScope("asking-app", "workspaces");
        TokenEndpoint asking = apps.api().tokens("asking-app", "");

        assertRefused(asking.password(email, AppRealm.PASSWORD, "openid").access(), 403);
        currentUser(asking.password(email, AppRealm.PASSWORD, "openid workspaces")
                        .access())
                .expect(200);
    }

    @Test
    void an_ended_session_is_unauthorized() {
        String token = apps.signIn(email).access();
        currentUser(token).expect(200);

        apps.api().create("/users/" + account + "/logout", Map.of());

        assertRefused(token, 401);
    }

    @Test
    void a_disabled_account_is_unauthorized() {
        String token = apps.signIn(email).access();

        apps.api().put("/users/" + account, Map.of("enabled", false));

        assertRefused(token, 401);
    }

    @Test
    void a_deleted_account_is_unauthorized() {
        String token = apps.signIn(email).access();

        apps.api().delete("/users/" + account);

        assertRefused(token, 401);
    }

    @Test
    void a_disabled_client_is_unauthorized() {
        apps.api().createPublicClient("closing-app", "http://app.test/");
        apps.api().addDefaultScope("closing-app", "workspaces");
        String token = apps.api()
                .tokens("closing-app", "")
                .password(email, AppRealm.PASSWORD, "openid")
                .access();
        currentUser(token).expect(200);

        apps.api().put("/clients/" + apps.api().clientUuid("closing-app"), Map.of("enabled", false));

        assertRefused(token, 401);
    }
}

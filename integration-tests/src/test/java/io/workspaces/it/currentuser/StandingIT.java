package io.workspaces.it.currentuser;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.localserver.http.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which workspaces the current user can be read: where the person is Active, and they are enabled. */
class StandingIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static final AppRealm apps = new AppRealm(realm);

    private static int people;

    private String email = "";
    private String member = "";

    @BeforeAll
    static void workspaces() {
        apps.prepare();
        apps.workspace("acme");
        apps.workspace("foreign");
    }

    @BeforeEach
    void member() {
        email = "person" + ++people + "@example.org";
        apps.account(email);
        member = apps.join("acme", email, Map.of("metadata", Map.of("region", "eu-west")));
    }

    private static Answer currentUser(String token) {
        return apps.get("/acme/current-user", token);
    }

    private static void assertLikeMissing(Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("code").asText()).isEqualTo("not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/current-user", "/current-user/can?permission=app:edit"})
    void whatever_is_not_open_to_the_person_answers_like_what_does_not_exist(String path) {
        String disabled = "disabled" + path.length();
        apps.workspace(disabled);
        apps.join(disabled, email, Map.of());
        apps.send("PATCH", "/" + disabled, Map.of("enabled", false)).expect(200);
        String archived = "archived" + path.length();
        apps.workspace(archived);
        String there = apps.join(archived, email, Map.of());
        apps.send("POST", "/" + archived + "/members/" + there + "/archive", Map.of());
        String invited = "invited" + path.length();
        apps.workspace(invited);
        String stranger = "stranger" + path.length() + "@example.org";
        apps.account(stranger);
        String strangers = apps.signIn(stranger).access();
        String token = apps.signIn(email).access();
        apps.invite(invited, email, Map.of());

        Answer missing = apps.get("/no-such-workspace" + path, token);

        assertLikeMissing(missing);
        for (Answer answer : List.of(
                apps.get("/foreign" + path, token),
                apps.get("/" + invited + path, token),
                apps.get("/" + disabled + path, token),
                apps.get("/" + archived + path, token),
                apps.get("/acme" + path, strangers))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(missing.body());
            assertThat(answer.headers().map().keySet())
                    .isEqualTo(missing.headers().map().keySet());
        }
    }

    @Test
    void an_archived_member_is_refused_from_the_next_call_on_and_taken_again_when_back() {
        String token = apps.signIn(email).access();
        currentUser(token).expect(200);

        apps.send("POST", "/acme/members/" + member + "/archive", Map.of()).expect(200);
        assertLikeMissing(currentUser(token));
        assertThat(apps.get("/current-user", token).json().path("items")).isEmpty();

        apps.send("POST", "/acme/members/" + member + "/unarchive", Map.of()).expect(200);
        assertThat(currentUser(token)
                        .expect(200)
                        .json()
                        .path("metadata")
                        .path("region")
                        .asText())
                .isEqualTo("eu-west");
    }

    @Test
    void a_disabled_workspace_is_left_out_of_the_list() {
        apps.workspace("closing");
        apps.join("closing", email, Map.of());
        String token = apps.signIn(email).access();
        assertThat(apps.get("/current-user", token).json().path("items").findValuesAsText("alias"))
                .containsExactlyInAnyOrder("acme", "closing");

        apps.send("PATCH", "/closing", Map.of("enabled", false)).expect(200);

        assertThat(apps.get("/current-user", token).json().path("items").findValuesAsText("alias"))
                .containsExactly("acme");
    }
}

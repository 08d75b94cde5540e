package io.workspaces.it.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is archived everywhere stays out of every workspace until a realm admin lifts it. */
class ArchivedEverywhereIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private final Workspace first = Workspace.create(realm, Door.REALM_ADMIN);
    private final Workspace second = Workspace.create(realm, Door.REALM_ADMIN);
    private final Workspace third = Workspace.create(realm, Door.WORKSPACE_ADMIN);

    @Test
    void each_workspace_gets_its_own_back_and_what_its_Admin_archived_stays() {
        first.active("ada", "Builder");
        String ada = first.address("ada");
        join(second, ada);
        act(second, ada, "archive");

        assertThat(outcomes(ada, "archive")).containsExactlyInAnyOrder("archived", "unchanged");
        assertThat(person(ada).path("archivedEverywhere").asBoolean()).isTrue();
        for (Workspace workspace : List.of(first, second)) {
            assertThat(member(workspace, ada).path("archivedReason").asText()).isEqualTo("everywhere");
            assertThat(refusal(workspace, ada, "unarchive")).isEqualTo("archived_everywhere");
            realm.api().send("POST", workspace.organization("/members"), account(ada));
            assertThat(member(workspace, ada).path("status").asText()).isEqualTo("Archived");
            assertThat(realm.api().get(workspace.organization("/members")).findValuesAsText("email"))
                    .doesNotContain(ada);
        }

        assertThat(outcomes(ada, "unarchive")).containsExactlyInAnyOrder("unarchived", "unchanged");
        assertThat(person(ada).path("archivedEverywhere").asBoolean()).isFalse();
        assertThat(member(first, ada).path("status").asText()).isEqualTo("Active");
        assertThat(member(first, ada).path("role").asText()).isEqualTo("Builder");
        assertThat(member(second, ada).path("status").asText()).isEqualTo("Archived");
        assertThat(member(second, ada).path("archivedReason").asText()).isEqualTo("admin");
        assertThat(first.get("/audit?action=member.*").findValuesAsText("archivedReason"))
                .contains("everywhere");
    }

    @Test
    void an_account_is_archived_also_where_it_has_kept_another_address() {
        first.active("dee", "Builder");
        String dee = first.address("dee");
        join(second, dee);
        String later = first.address("later");
        second.send("POST", "/invitations", Map.of("email", later, "sendEmail", false))
                .expect(201);
        realm.api().put("/users/" + account(dee), Map.of("email", later, "emailVerified", true));
        assertThat(Texts.of(member(second, dee).path("flags"))).containsExactly("email_conflict");

        assertThat(outcomes(later, "archive")).containsExactly("archived", "archived", "archived");

        assertThat(member(first, later).path("status").asText()).isEqualTo("Archived");
        assertThat(member(second, dee).path("archivedReason").asText()).isEqualTo("everywhere");

        outcomes(later, "unarchive");
        assertThat(member(second, dee).path("status").asText()).isEqualTo("Active");
    }

    @Test
    void an_Admin_may_archive_again_and_then_it_stays() {
        first.active("bob", "Builder");
        String bob = first.address("bob");
        outcomes(bob, "archive");

        act(first.as("root"), bob, "archive");

        outcomes(bob, "unarchive");
        assertThat(member(first, bob).path("archivedReason").asText()).isEqualTo("admin");
    }

    @Test
    void an_invitation_elsewhere_looks_like_any_other_and_waits() {
        first.active("cy", "End-user");
        String cy = first.address("cy");
        outcomes(cy, "archive");

        JsonNode invited = invite(cy);
        second.send("POST", "/invitations", Map.of("email", cy, "sendEmail", false))
                .expect(201);
        JsonNode other = invite(third.address("other"));
        realm.mail().await(third.address("other"), PATIENCE);

        assertThat(member(third, cy).path("invitation")).isEqualTo(invited.path("invitation"));
        assertThat(invited.at("/invitation/mail/state").asText()).isEqualTo("queued");
        assertThat(invited.path("flags")).isEqualTo(other.path("flags")).isEmpty();
        assertThat(realm.mail().mailsTo(cy)).isEmpty();
        assertThat(Texts.of(member(third.asRealmAdmin(), cy).path("flags"))).containsExactly("archived_everywhere");

        signIn(cy);
        assertThat(member(third, cy).path("status").asText()).isEqualTo("Invited");
        assertThat(member(second, cy).path("status").asText()).isEqualTo("Invited");

        outcomes(cy, "unarchive");
        signIn(cy);
        assertThat(member(second, cy).path("status").asText()).isEqualTo("Active");
        assertThat(member(first, cy).path("status").asText()).isEqualTo("Active");
    }

    private JsonNode invite(String email) {
        return third.send("POST", "/invitations", Map.of("email", email))
                .expect(201)
                .json();
    }

    private void join(Workspace workspace, String email) {
        realm.api()
                .send("POST", workspace.organization("/members"), account(email))
                .expect(201);
    }

    private static String account(String email) {
        return realm.api().userByEmail(email).path("id").asText();
    }

    private static void signIn(String email) {
        new Doors(realm).consoleToken(email);
    }

    private static void act(Workspace workspace, String email, String action) {
        send(workspace, email, action).expect(200);
    }

    private static String refusal(Workspace workspace, String email, String action) {
        return send(workspace, email, action).expect(409).json().path("code").asText();
    }

    private static Answer send(Workspace workspace, String email, String action) {
        return workspace.send(
                "POST", "/members/" + member(workspace, email).path("id").asText() + "/" + action, null);
    }

    private static JsonNode member(Workspace workspace, String email) {
        return workspace.get("/members?search=" + Http.encode(email)).at("/items/0");
    }

    private static JsonNode person(String email) {
        return realm.api()
                .get("/workspaces/-/users?search=" + Http.encode(email))
                .at("/items/0");
    }

    private static List<String> outcomes(String email, String action) {
        JsonNode answer = realm.api()
                .send("POST", "/workspaces/-/users/" + person(email).path("id").asText() + "/" + action, null)
                .expect(200)
                .json();
        return answer.path("items").findValuesAsText("outcome");
    }
}

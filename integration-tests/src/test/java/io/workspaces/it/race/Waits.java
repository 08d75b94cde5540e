package io.workspaces.it.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.it.bulk.BulkApi;
import io.workspaces.it.currentuser.AppRealm;
import io.workspaces.it.member.Workspace;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.http.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** While somebody has a workspace locked, everybody else is told that it is busy, and nothing is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Waits {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String INVITED = "invited@example.org";

    private final TestRealm realm;
    private AppRealm apps;
    private Workspace team;

    @SuppressWarnings("NullAway.Init") // laid out before all
    Waits(TestRealm realm) {
        this.realm = realm;
    }

    @BeforeAll
    void people() {
        apps = new AppRealm(realm).prepare();
        team = Workspace.create(realm);
    }

    private static void assertBusy(Answer answer) {
        assertThat(answer.status()).as(answer + "").isEqualTo(503);
        assertThat(answer.json().path("code").asText()).isEqualTo("busy");
        assertThat(answer.json().path("errorMessage").asText()).isNotEmpty();
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void changes_are_told_to_come_again_and_then_succeed_and_logins_and_jobs_go_on() {
        team.active("root", "Admin");
        Workspace asAdmin = team.as("root");
        String ben = team.invited("ben", "End-user");
        String cleo = team.active("cleo", "End-user");
        String outsider = apps.account("outsider@example.org");
        String fay = team.invited("fay", "End-user");
        String fayLocked = "select * from WSP_MEMBER where ID = '" + fay + "' for update";
        apps.account(INVITED);
        String invited = apps.invite(team.id(), INVITED, Map.of());

        Map<String, Supplier<Answer>> changes = new LinkedHashMap<>();
        changes.put("invite", () -> team.send("POST", "/invitations", invitation("dora")));
        changes.put("invite by an Admin", () -> asAdmin.send("POST", "/invitations", invitation("eve")));
        changes.put("edit", () -> team.send("PATCH", "/members/" + ben, Map.of("role", "Builder")));
        changes.put("archive", () -> asAdmin.send("POST", "/members/" + cleo + "/archive", null));
        changes.put("group", () -> team.send("POST", "/groups", Map.of("name", "Sales")));
        changes.put("settings", () -> asAdmin.send("PATCH", "/settings", Map.of("invitationExpiry", "P3D")));
        changes.put("resources", () -> team.send("PUT", "/resources/app", List.of()));
        changes.put("metadata", () -> asAdmin.send("PATCH", "/members/" + fay + "/metadata", Map.of("region", "EU")));
        changes.put("Keycloak's own", () -> realm.api().send("POST", team.organization("/members"), outsider));

        JsonNode job;
        BulkApi bulk = new BulkApi(realm.api(), team.id());
        try (HeldRows workspace = HeldRows.workspace(realm.server().database(), team.id());
                HeldRows member = HeldRows.by(realm.server().database(), fayLocked)) {
            job = bulk.post("Email\njob@example.org\n", "").expect(202).json();
            List<Supplier<Answer>> all = new ArrayList<>(changes.values());
            all.add(() -> apps.get(
                    "/" + team.id() + "/current-user", apps.signIn(INVITED).access()));
            List<Answer> answers = Together.all(all);

            answers.subList(0, changes.size()).forEach(Waits::assertBusy);
            // They could sign in, and are no members yet.
            assertThat(answers.get(changes.size()).status()).isIn(404, 503);
        }
        changes.forEach(
                (name, change) -> assertThat(change.get().status()).as(name).isBetween(200, 299));
        assertThat(bulk.ended(job).path("state").asText()).isEqualTo("done");
        apps.signIn(INVITED);
        Waiting.until(
                PATIENCE, () -> apps.member(team.id(), invited).path("status").asText(), "Active"::equals);
    }

    private Map<String, Object> invitation(String name) {
        return Map.of("email", team.address(name), "fullName", name, "sendEmail", false);
    }
}

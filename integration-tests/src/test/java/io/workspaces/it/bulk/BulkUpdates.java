package io.workspaces.it.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.it.member.Workspace;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that change members, on one kind of database. */
abstract class BulkUpdates {
    private static final String UPDATE = "?mode=update&fileName=people.csv";

    private final TestRealm realm;

    BulkUpdates(TestRealm realm) {
        this.realm = realm;
    }

    private BulkApi jobs(Workspace team) {
        return new BulkApi(realm.api(), team.id());
    }

    private JsonNode check(Workspace team, String csv) {
        BulkApi jobs = jobs(team);
        return jobs.ended(jobs.post(csv, UPDATE + "&dryRun=true").expect(202).json());
    }

    private JsonNode run(Workspace team, String csv) {
        BulkApi jobs = jobs(team);
        return jobs.ended(jobs.post(csv, UPDATE).expect(202).json());
    }

    private JsonNode undo(Workspace team, JsonNode job, String query) {
        BulkApi jobs = jobs(team);
        return jobs.ended(jobs.send("POST", BulkApi.path(job, "/undo" + query), null)
                .expect(202)
                .json());
    }

    private List<String> actions(Workspace team, String query) {
        return jobs(team).get("/audit" + query).path("items").findValuesAsText("action");
    }

    private static List<String> outcomes(List<JsonNode> rows) {
        return rows.stream()
                .map(row ->
                        row.path("outcome").asText() + " " + row.path("code").asText("-") + " " + changes(row))
                .map(String::strip)
                .toList();
    }

    private static String changes(JsonNode row) {
        List<String> changes = new ArrayList<>();
        row.path("changes")
                .forEach(change -> changes.add(change.path("field").asText() + "="
                        + change.path("before").asText("") + ">"
                        + change.path("after").asText("")));
        return String.join(" ", changes);
    }

    @Test
    void an_undo_brings_everything_back_and_removes_whom_the_job_invited() {
        Workspace team = Workspace.create(realm);
        team.group("Readers", List.of(), Map.of());
        team.active("root", "Admin");
        team.active("ann", "End-user", "Readers");
        team.invited("bob", "End-user");
        team.active("cyd", "End-user");
        team.invited("dan", "End-user");
        Map<String, Object> secret = Map.of("value", "old", "visibility", "server");
        jobs(team)
                .send("PATCH", "/members/" + team.memberId("bob") + "/metadata", Map.of("region", secret, "desk", "1"))
                .expect(200);
        String before = jobs(team).text("/members/export.csv");
        String csv = """
                Member Id,Email,Full Name,Role,Groups,Metadata,Status
                ,%s,,Builder,-,,
                %s,%s,Bob Lee,,Readers,"{'region': null, 'desk': '2', 'more': '3'}",
                ,%s,,,,,Archived
                ,%s,,,,,Archived
                ,%s,Eve,,,{'a': 'b'},
                """.formatted(
                        team.address("ann"),
                        team.memberId("bob"),
                        team.address("bobby"),
                        team.address("cyd"),
                        team.address("dan"),
                        team.address("eve"));
        JsonNode job = run(team, csv);
        assertThat(job.path("undoUntil").asText()).isNotEmpty();
        assertThat(jobs(team).text("/members/export.csv")).isNotEqualTo(before).contains(team.address("eve"));

        JsonNode checked = undo(team, job, "?dryRun=true");

        assertThat(checked.path("state").asText()).isEqualTo("checked");
        assertThat(checked.path("undoes").asText()).isEqualTo(job.path("id").asText());
        assertThat(outcomes(jobs(team).rows(checked)))
                .containsExactly(
                        "removed -",
                        "unarchived - status=Archived>Invited",
                        "unarchived - status=Archived>Active",
                        "updated - email=%s>%s firstName=Bob>bob lastName=Lee> groups=Readers>"
                                        .formatted(team.address("bobby"), team.address("bob"))
                                + " metadata.desk=> metadata.more=> metadata.region=>",
                        "updated - role=Builder>End-user groups=>Readers");

        JsonNode undone = jobs(team).run(checked, "");

        assertThat(undone.path("state").asText()).isEqualTo("done");
        assertThat(undone.path("rows").path("removed").asInt()).isEqualTo(1);
        assertThat(jobs(team).text("/members/export.csv")).isEqualTo(before);
        assertThat(jobs(team)
                        .send(
                                "POST",
                                "/members/" + team.memberId("bob") + "/metadata/region/reveal",
                                Map.of("reason", "test"))
                        .expect(200)
                        .body())
                .contains("old");
        assertThat(jobs(team)
                        .get("/members/" + team.memberId("bob") + "/metadata")
                        .toString())
                .contains("server")
                .doesNotContain("more");
        assertThat(team.member("dan").at("/invitation/expiresAt").isTextual())
                .as("validity runs, since no mail begins it")
                .isTrue();
        assertThat(undone.path("mails").toString()).isEqualTo("{\"queued\":0,\"sent\":0,\"failed\":0}");
        assertThat(actions(team, "?fold=true&action=bulk-invite.*"))
                .containsExactly("bulk-invite.create", "bulk-invite.create");
        assertThat(actions(team, "?fold=true&action=member.remove")).isEmpty();
        assertThat(actions(team, "?limit=100&job=" + undone.path("id").asText()))
                .containsExactlyInAnyOrder(
                        "bulk-invite.run",
                        "member.update",
                        "member.update",
                        "metadata.update",
                        "member.unarchive",
                        "member.unarchive",
                        "member.remove",
                        "bulk-invite.done");
        jobs(team).send("POST", BulkApi.path(undone, "/undo"), null).expect(409).json();
    }

    @Test
    void one_thing_is_done_to_all_that_match_and_taken_back() {
        Workspace team = Workspace.create(realm);
        team.group("Readers", List.of(), Map.of());
        team.active("root", "Admin");
        team.active("ann", "End-user");
        team.invited("bob", "End-user");
        team.invited("cyd", "End-user");
        String before = jobs(team).text("/members/export.csv");

        JsonNode refused = act(team, Map.of("action", "archive", "filter", Map.of("role", "Admin")));
        assertThat(outcomes(jobs(team).rows(refused))).containsExactly("failed last_admin");

        JsonNode job = act(team, Map.of("action", "archive", "filter", Map.of("role", "End-user")));
        assertThat(job.path("action").path("kind").asText()).isEqualTo("archive");
        assertThat(job.path("rows").path("archived").asInt()).isEqualTo(3);
        assertThat(jobs(team).members("Archived")).isEqualTo(3);
        undo(team, job, "");
        assertThat(jobs(team).text("/members/export.csv")).isEqualTo(before);

        Map<String, Object> readers =
                Map.of("action", "add_groups", "groups", List.of("Readers"), "members", List.of(team.memberId("ann")));
        assertThat(outcomes(jobs(team).rows(act(team, readers)))).containsExactly("updated - groups=>Readers");
        assertThat(team.groups("ann")).containsExactly("Readers");

        JsonNode resent = act(team, Map.of("action", "resend", "filter", Map.of("status", "Invited")));
        assertThat(resent.path("rows").path("resent").asInt()).isEqualTo(2);
        Waiting.until(
                BulkApi.PATIENCE,
                () -> jobs(team).job(resent),
                now -> now.path("mails").path("sent").asInt() == 2);

        JsonNode removed = act(team, Map.of("action", "remove", "filter", Map.of("role", "End-user")));
        assertThat(removed.path("rows").path("removed").asInt()).isEqualTo(3);
        assertThat(removed.path("undoUntil").isNull()
                        || removed.path("undoUntil").isMissingNode())
                .isTrue();
        assertThat(jobs(team).get("/members").path("items").findValuesAsText("email"))
                .containsExactly(team.address("root"));
        assertThat(team.realm().api().get(team.organization("/members")).findValuesAsText("email"))
                .containsExactly(team.address("root"));
        assertThat(team.refusal("POST", "/members/actions", Map.of("action", "archive")))
                .isEqualTo("invalid_request");
    }

    private JsonNode act(Workspace team, Map<String, Object> body) {
        BulkApi jobs = jobs(team);
        return jobs.ended(
                jobs.send("POST", "/members/actions", body).expect(202).json());
    }

    @Test
    void the_run_makes_of_each_member_what_the_check_said_and_Keycloak_follows() {
        Workspace team = Workspace.create(realm);
        team.group("Readers", List.of(), Map.of());
        team.group("Writers", List.of(), Map.of());
        team.active("root", "Admin");
        team.active("ann", "End-user", "Readers");
        team.active("bob", "End-user");
        team.active("cyd", "End-user");
        team.invited("dan", "End-user");
        String csv = """
                Member Id,Email,Full Name,Role,Groups,Status
                ,%1$s,,Builder,Writers,
                ,%2$s,,,,Archived
                ,%3$s,Other Name,,,
                %4$s,%5$s,Dan Lee,,Readers,
                ,%6$s,Eve,Builder,,
                """.formatted(
                        team.address("ann"),
                        team.address("bob"),
                        team.address("cyd"),
                        team.memberId("dan"),
                        team.address("danny"),
                        team.address("eve"));

        JsonNode checked = check(team, csv);
        List<String> said = outcomes(jobs(team).rows(checked));
        JsonNode done = jobs(team).run(checked, "");

        assertThat(said)
                .containsExactly(
                        "updated - role=End-user>Builder groups=Readers>Writers",
                        "archived - status=Active>Archived",
                        "unchanged name_kept",
                        "updated - email=" + team.address("dan") + ">" + team.address("danny")
                                + " firstName=dan>Dan lastName=>Lee groups=>Readers",
                        "new -");
        assertThat(checked.path("mode").asText()).isEqualTo("update");
        assertThat(outcomes(jobs(team).rows(done)))
                .isEqualTo(said.stream()
                        .map(row -> row.replace("new -", "invited -"))
                        .toList());
        JsonNode rows = done.path("rows");
        assertThat(List.of(
                        rows.path("updated").asInt(),
                        rows.path("archived").asInt(),
                        rows.path("unchanged").asInt(),
                        rows.path("invited").asInt(),
                        rows.path("done").asInt()))
                .containsExactly(2, 1, 1, 1, 5);
        assertThat(team.role("ann")).isEqualTo("Builder");
        assertThat(team.groups("ann")).containsExactly("Writers");
        assertThat(team.member("bob").path("status").asText()).isEqualTo("Archived");
        assertThat(team.member("danny").path("fullName").asText()).isEqualTo("Dan Lee");
        assertThat(team.member("danny").path("status").asText()).isEqualTo("Invited");
        assertThat(team.member("eve").path("status").asText()).isEqualTo("Invited");
        Waiting.until(
                BulkApi.PATIENCE,
                () -> jobs(team).job(done).path("membershipsPending").asInt(),
                waiting -> waiting == 0);
        assertThat(inGroup(team, "Writers")).containsExactly(team.address("ann"));
        assertThat(inGroup(team, "Builder")).containsExactly(team.address("ann"));
        assertThat(usernames(realm.api().get(team.organization("/members?max=100"))))
                .doesNotContain(team.address("bob"))
                .contains(team.address("ann"), team.address("cyd"));
        assertThat(team.get("/audit?limit=200").findValuesAsText("action"))
                .contains("member.update", "member.archive", "member.invite", "bulk-invite.done");
    }

    private List<String> inGroup(Workspace team, String name) {
        return usernames(realm.api().get(team.organization("/groups/" + team.groupId(name) + "/members?max=100")));
    }

    private static List<String> usernames(JsonNode users) {
        return users.findValuesAsText("username");
    }

    @Test
    void an_export_that_nobody_has_edited_changes_nobody() {
        Workspace team = Workspace.create(realm);
        team.group("Readers", List.of(), Map.of());
        team.active("root", "Admin");
        team.active("ann", "Builder", "Readers");
        String bob = team.active("bob", "End-user");
        team.send("POST", "/members/" + bob + "/archive", null).expect(200);
        String dan = team.invited("dan", "End-user", "Readers");
        team.send("PATCH", "/members/" + dan + "/metadata", Map.of("region", "north"))
                .expect(200);
        team.send("PATCH", "/members/" + dan, Map.of("firstName", "-", "lastName", "=1+1"))
                .expect(200);
        String export = jobs(team).text("/members/export.csv");
        int entries = team.get("/audit").path("total").asInt();

        JsonNode done = run(team, export);

        assertThat(export).startsWith("Member Id,First Name,Last Name,Email,Role,Groups,Metadata,Status");
        assertThat(done.at("/rows/unchanged").asInt()).isEqualTo(4);
        assertThat(outcomes(jobs(team).rows(done))).containsOnly("unchanged -");
        assertThat(jobs(team).text("/members/export.csv")).isEqualTo(export);
        // The job itself is recorded when it begins and when it ends.
        assertThat(team.get("/audit").path("total").asInt()).isEqualTo(entries + 2);
    }

    @Test
    void metadata_is_a_merge_patch_and_equal_values_are_left_for_those_who_may_see_them() {
        Workspace team = Workspace.create(realm);
        String dan = team.invited("dan", "End-user");
        team.send("PATCH", "/members/" + dan + "/metadata", Map.of("region", "north", "team", "red", "site", "a"))
                .expect(200);

        JsonNode done = run(
                team,
                "Email,Metadata\n" + team.address("dan")
                        + ",\"{'region': 'north', 'team': null, 'desk': 'secret-desk'}\"\n");

        assertThat(outcomes(jobs(team).rows(done))).containsExactly("updated - metadata.desk=> metadata.team=>");
        assertThat(team.get("/members/" + dan + "/metadata").findValuesAsText("key"))
                .containsExactlyInAnyOrder("desk", "region", "site");
        JsonNode reveals = team.get("/audit?action=metadata.reveal");
        assertThat(reveals.at("/items/0/detail/values").asInt()).isEqualTo(1);
        assertThat(jobs(team).text(BulkApi.path(done, "/report.csv")))
                .contains("metadata.desk; metadata.team")
                .doesNotContain("secret-desk");
        JsonNode emptied = run(team, "Email,Metadata\n" + team.address("dan") + ",-\n");
        assertThat(emptied.at("/rows/updated").asInt()).isEqualTo(1);
        assertThat(team.member("dan").path("hasMetadata").asBoolean()).isFalse();
    }

    @Test
    void values_are_exported_to_those_who_may_see_them_and_are_unchanged_when_they_come_back() {
        Workspace team = Workspace.create(realm);
        team.active("root", "Admin");
        String dan = team.invited("dan", "End-user");
        team.send("PATCH", "/members/" + dan + "/metadata", Map.of("note", "=1+1 \"x\"\n,", "region", "north"))
                .expect(200);
        team.send(
                        "PATCH",
                        "/members/" + team.memberId("root") + "/metadata",
                        Map.of("desk", Map.of("value", "7", "visibility", "server")))
                .expect(200);
        String without = jobs(team).text("/members/export.csv");

        String export = jobs(team).text("/members/export.csv?metadata=true");

        assertThat(without).doesNotContain("north");
        assertThat(export).contains("\"{\"\"note\"\":\"\"=1+1 \\\"\"x", "north", "{\"\"desk\"\":\"\"7\"\"}");
        JsonNode recorded = team.get("/audit?action=metadata.reveal");
        assertThat(recorded.path("total").asInt()).isEqualTo(1);
        assertThat(recorded.at("/items/0/detail/values").asInt()).isEqualTo(3);
        assertThat(recorded.at("/items/0/target/name").asText()).isEqualTo("members.csv");
        JsonNode done = run(team, export);
        assertThat(outcomes(jobs(team).rows(done))).containsOnly("unchanged -");
        Workspace asAdmin = team.as("root");
        assertThat(asAdmin.refusal("GET", "/members/export.csv?metadata=true", null))
                .isEqualTo("forbidden");
        assertThat(asAdmin.send("GET", "/members/export.csv?search=dan", null)
                        .expect(200)
                        .body())
                .doesNotContain("north");
        team.send("PATCH", "/settings", Map.of("reveal", true)).expect(200);
        assertThat(asAdmin.send("GET", "/members/export.csv?metadata=true&search=dan", null)
                        .expect(200)
                        .body())
                .contains("north");
        assertThat(team.get("/audit?action=metadata.reveal")
                        .at("/items/0/detail/values")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void a_job_is_renamed_while_it_waits_and_after_it_has_run() {
        Workspace team = Workspace.create(realm);
        JsonNode checked = check(team, "Email,Role\nnew@rename.example.org,Builder\n");
        jobs(team)
                .send("PATCH", BulkApi.path(checked, ""), Map.of("name", " Spring "))
                .expect(200);
        JsonNode done = jobs(team).run(checked, "");

        assertThat(done.path("name").asText()).isEqualTo("Spring");
        assertThat(done.at("/rows/invited").asInt()).isEqualTo(1);
        assertThat(jobs(team)
                        .send("PATCH", BulkApi.path(done, ""), Map.of("name", "春の募集"))
                        .expect(200)
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("春の募集");
        for (Object body :
                List.of(Map.of("name", " "), Map.of(), Map.of("name", "x".repeat(256)), Map.of("nam", "x"))) {
            jobs(team).send("PATCH", BulkApi.path(done, ""), body).expect(400);
        }
        assertThat(team.get("/audit?action=bulk-invite.update").path("total").asInt())
                .isEqualTo(2);
    }

    @Test
    void whoever_is_archived_comes_back_as_the_file_says() {
        Workspace team = Workspace.create(realm);
        team.active("root", "Admin");
        for (String name : List.of("ann", "bob")) {
            String id = team.active(name, "End-user");
            team.send("POST", "/members/" + id + "/archive", null).expect(200);
        }

        JsonNode done = run(
                team,
                "Email,Status,Role\n%s,Active,Builder\n%s,Invited,\n"
                        .formatted(team.address("ann"), team.address("bob")));

        assertThat(outcomes(jobs(team).rows(done)))
                .containsExactly(
                        "unarchived - status=Archived>Active role=End-user>Builder",
                        "unarchived - status=Archived>Invited");
        assertThat(team.member("ann").path("status").asText()).isEqualTo("Active");
        assertThat(team.role("ann")).isEqualTo("Builder");
        assertThat(team.member("bob").path("status").asText()).isEqualTo("Invited");
        assertThat(team.member("bob").path("invitation").isObject()).isTrue();
        Waiting.until(
                BulkApi.PATIENCE,
                () -> usernames(realm.api().get(team.organization("/members?max=100"))),
                members -> members.contains(team.address("ann")));
        assertThat(usernames(realm.api().get(team.organization("/members?max=100"))))
                .doesNotContain(team.address("bob"));
        Waiting.until(
                BulkApi.PATIENCE,
                () -> jobs(team).job(done).at("/mails/sent").asInt()
                        + jobs(team).job(done).at("/mails/queued").asInt(),
                mails -> mails == 1);
        assertThat(team.member("bob").path("userId").isTextual()).isFalse();

        List<JsonNode> undone = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            undone.add(jobs(team)
                    .send("POST", BulkApi.path(done, "/undo"), null, Map.of("Idempotency-Key", "again"))
                    .expect(202)
                    .json());
        }
        assertThat(undone.get(1).path("id")).isEqualTo(undone.get(0).path("id"));
        assertThat(jobs(team).ended(undone.get(0)).path("state").asText()).isEqualTo("done");
        assertThat(team.member("bob").path("status").asText()).isEqualTo("Archived");
        assertThat(team.member("bob").path("userId").asText()).isEqualTo(team.userId("bob"));
        assertThat(jobs(team)
                        .send("POST", BulkApi.path(done, "/undo?mails=true"), null, Map.of("Idempotency-Key", "again"))
                        .expect(422)
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("idempotency_mismatch");
    }

    @Test
    void what_somebody_changes_between_check_and_run_stays_and_the_last_Admin_too() {
        Workspace team = Workspace.create(realm);
        team.active("root", "Admin");
        String ann = team.invited("ann", "End-user");
        team.invited("bob", "End-user");
        JsonNode checked =
                check(team, "Email,Role\n%s,Builder\n%s,Builder\n".formatted(team.address("ann"), team.address("bob")));
        team.send("PATCH", "/members/" + ann, Map.of("role", "Admin")).expect(200);

        JsonNode done = jobs(team).run(checked, "");
        JsonNode refused = run(team, "Email,Status\n" + team.address("root") + ",Archived\n");

        assertThat(outcomes(jobs(team).rows(done)))
                .containsExactly("skipped changed_since_check", "updated - role=End-user>Builder");
        assertThat(team.role("ann")).isEqualTo("Admin");
        assertThat(outcomes(jobs(team).rows(refused))).containsExactly("failed last_admin");
        assertThat(team.member("root").path("status").asText()).isEqualTo("Active");
    }

    @Test
    void an_Admin_who_is_one_no_longer_when_the_job_runs_changes_nobody() {
        Workspace team = Workspace.create(realm);
        team.active("root", "Admin");
        String ada = team.active("ada", "Admin");
        team.invited("dan", "End-user");
        String csv = "Email,Role\n" + team.address("dan") + ",Builder\n";
        Answer created = team.as("ada").send("POST", "/bulk-invitations" + UPDATE + "&dryRun=true", csv);
        JsonNode checked = jobs(team).ended(created.expect(202).json());
        team.send("PATCH", "/members/" + ada, Map.of("role", "Builder")).expect(200);

        JsonNode failed = jobs(team).run(checked, "");

        assertThat(checked.path("state").asText()).isEqualTo("checked");
        assertThat(failed.path("state").asText()).isEqualTo("failed");
        assertThat(failed.at("/error/code").asText()).isEqualTo("not_allowed_any_more");
        assertThat(team.role("dan")).isEqualTo("End-user");
    }

    @Test
    void a_key_holds_for_one_purpose_and_rows_about_nobody_fail_if_asked_to() {
        Workspace team = Workspace.create(realm);
        Map<String, String> headers = Map.of("Content-Type", "text/csv", "Idempotency-Key", "monday");
        String csv = "Email\n" + team.address("nobody") + "\n";
        String path = "/bulk-invitations?mode=update";

        JsonNode first = jobs(team)
                .ended(jobs(team)
                        .send("POST", path + "&onMissing=fail", csv, headers)
                        .expect(202)
                        .json());

        assertThat(outcomes(jobs(team).rows(first))).containsExactly("failed nobody_found");
        assertThat(jobs(team).send("POST", path, csv, headers).status()).isEqualTo(422);
        assertThat(jobs(team).send("POST", "/bulk-invitations", csv, headers).status())
                .isEqualTo(422);
        assertThat(jobs(team)
                        .send("POST", "/bulk-invitations?mode=replace", csv, headers)
                        .status())
                .isEqualTo(400);
        assertThat(jobs(team).members("Invited")).isZero();
    }

    @Test
    void many_rows_of_every_kind_come_to_what_was_said() {
        Workspace team = Workspace.create(realm);
        String people = IntStream.range(0, 600)
                .mapToObj(i -> team.address("p" + i) + ",End-user\n")
                .collect(Collectors.joining("", "Email,Role\n", ""));
        jobs(team).invite(people);
        String mixed = IntStream.range(0, 900)
                .mapToObj(i -> team.address("p" + i) + "," + (i % 2 == 0 ? "Builder" : "End-user") + "\n")
                .collect(Collectors.joining("", "Email,Role\n", ""));

        JsonNode done = run(team, mixed);
        JsonNode again = run(team, mixed);

        assertThat(done.at("/rows/updated").asInt()).isEqualTo(300);
        assertThat(done.at("/rows/unchanged").asInt()).isEqualTo(300);
        assertThat(done.at("/rows/invited").asInt()).isEqualTo(300);
        assertThat(done.at("/rows/done").asInt()).isEqualTo(900);
        assertThat(again.at("/rows/unchanged").asInt()).isEqualTo(900);
        assertThat(again.at("/rows/done").asInt()).isEqualTo(900);
        assertThat(team.get("/members?limit=1&role=Builder").path("total").asInt())
                .isEqualTo(450);
    }
}

package io.workspaces.it.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.http.Answer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

abstract class Bulk {
    private static final String MIXED = """
            Full Name,Email,Role,Groups,Metadata,Expires In
            Ada Lovelace,ada@bulk.example.org,Builder,,,
            Known Person,known@bulk.example.org,,,,
            ,ADA@bulk.example.org,,,,
            No Address,nowhere,,,,
            ,nobody@bulk.example.org,Boss,,,
            ,groups@bulk.example.org,,Readers|Writers|Readers,,
            ,reader@bulk.example.org,,readers,"{'region': 'north', 'seats': 3}",P1D
            ,nested@bulk.example.org,,,"{'a': {'b': 1}}",
            ,late@bulk.example.org,,,,P90D
            """;

    private final TestRealm realm;

    Bulk(TestRealm realm) {
        this.realm = realm;
    }

    @Test
    void the_run_comes_to_what_the_check_said_of_every_row() {
        BulkApi acme = BulkApi.into(realm.api(), "verdicts");
        acme.send("POST", "/groups", Map.of("name", "Readers")).expect(201);
        acme.send("POST", "/invitations", Map.of("email", "known@bulk.example.org", "sendEmail", false))
                .expect(201);

        JsonNode checked = acme.check(MIXED);
        List<JsonNode> said = acme.rows(checked);
        JsonNode done = acme.run(checked, "");
        List<JsonNode> came = acme.rows(done);

        assertThat(outcomes(said))
                .containsExactly(
                        "2 new -",
                        "3 skipped member_exists",
                        "4 skipped duplicate_in_file",
                        "5 failed email_invalid",
                        "6 failed role_unknown",
                        "7 failed group_unknown",
                        "8 new -",
                        "9 failed metadata_invalid",
                        "10 failed expiry_invalid");
        assertThat(outcomes(came))
                .isEqualTo(outcomes(said).stream()
                        .map(row -> row.replace(" new ", " invited "))
                        .toList());
        assertThat(came)
                .extracting(row -> row.path("message").asText(""))
                .isEqualTo(
                        said.stream().map(row -> row.path("message").asText("")).toList());
        assertThat(came.get(5).path("message").asText())
                .isEqualTo("Groups \"Readers|Writers|Readers\" names the unknown group Writers");
        assertThat(checked.path("rows").path("new").asInt()).isEqualTo(2);
        assertThat(checked.path("roles").toString()).isEqualTo("{\"Builder\":1,\"End-user\":1}");
        assertThat(checked.path("groups").toString()).isEqualTo("[\"Readers\"]");
        assertThat(done.path("rows").path("invited").asInt()).isEqualTo(2);
        assertThat(acme.members("Invited")).isEqualTo(3);
        assertThat(checked.path("dryRun").asBoolean()).isTrue();
        assertThat(done.path("dryRun").asBoolean()).isFalse();
    }

    @Test
    void a_job_is_answered_at_once_can_be_cancelled_and_keeps_whom_it_invited() {
        BulkApi acme = BulkApi.into(realm.api(), "cancel");

        JsonNode job = acme.post(People.csv(0, 20_000, "cancel.example.org"), "?fileName=all.csv")
                .expect(202)
                .json();
        assertThat(job.path("state").asText()).isIn("queued", "checking", "running");
        assertThat(job.path("rows").path("total").asInt()).isEqualTo(20_000);
        acme.await(job, "checking", "running");
        JsonNode cancelled = acme.send("POST", BulkApi.path(job, "/cancel"), null)
                .expect(200)
                .json();

        assertThat(cancelled.path("state").asText()).isEqualTo("cancelled");
        assertThat(acme.members("Invited"))
                .isEqualTo(cancelled.path("rows").path("invited").asInt())
                .isLessThan(20_000);
        assertThat(acme.send("POST", BulkApi.path(job, "/cancel"), null).status())
                .isEqualTo(409);
        assertThat(acme.send("POST", BulkApi.path(job, "/run"), null).status()).isEqualTo(409);
        JsonNode listed = acme.get("/bulk-invitations").path("items").path(0);
        assertThat(listed.path("fileName").asText()).isEqualTo("all.csv");
        assertThat(listed.path("state").asText()).isEqualTo("cancelled");
    }

    @Test
    void failed_rows_come_back_as_a_file_that_can_be_mended_and_uploaded_again() {
        BulkApi acme = BulkApi.into(realm.api(), "mended");
        JsonNode done = acme.invite("""
                Email,Full Name,Role,Metadata
                good@mend.example.org,Good,Builder,
                bad@mend,"=Bad, ""quoted"" one",Builder,"{'motto': 'stays ''as it was'}"
                worse@mend.example.org,,Emperor,"{""motto"": ""kept""}"
                """);
        assertThat(done.path("rows").path("failed").asInt()).isEqualTo(2);

        String report = acme.text(BulkApi.path(done, "/report.csv"));
        String failed = acme.text(BulkApi.path(done, "/failed.csv"));

        assertThat(report.lines().toList().get(0)).isEqualTo("Row,Email,Outcome,Code,Message");
        assertThat(report).contains("2,good@mend.example.org,invited,,").contains(",failed,role_unknown,");
        assertThat(failed).contains("\"'=Bad, \"\"quoted\"\" one\"").doesNotContain("good@");
        String mended = failed.replace("bad@mend", "bad@mend.example.org")
                .replace("Emperor", "End-user")
                .replace("{'motto': 'stays ''as it was'}", "{'motto': 'mended'}");
        JsonNode again = acme.invite(mended);

        assertThat(again.path("rows").path("invited").asInt()).isEqualTo(2);
        assertThat(acme.get("/members?search=bad@mend").at("/items/0/fullName").asText())
                .isEqualTo("=Bad, \"quoted\" one");
    }

    @Test
    void abort_invites_nobody_unless_every_row_is_good() {
        BulkApi acme = BulkApi.into(realm.api(), "abort");
        String good = People.csv(0, 600, "abort.example.org");

        JsonNode refused = acme.ended(
                acme.post(good + "Bad,nowhere,\n", "?onError=abort").expect(202).json());
        int before = acme.members("Invited");
        JsonNode done = acme.ended(acme.post(good, "?onError=abort").expect(202).json());

        assertThat(refused.path("state").asText()).isEqualTo("failed");
        assertThat(refused.path("error").path("code").asText()).isEqualTo("rows_invalid");
        assertThat(before).isZero();
        assertThat(done.path("rows").path("invited").asInt()).isEqualTo(600);
    }

    @Test
    void the_same_key_gives_the_same_job_and_another_file_is_refused() {
        BulkApi acme = BulkApi.into(realm.api(), "idempotent");
        Map<String, String> headers = Map.of("Content-Type", "text/csv", "Idempotency-Key", "monday");
        String csv = People.csv(0, 3, "key.example.org");

        JsonNode first =
                acme.send("POST", "/bulk-invitations", csv, headers).expect(202).json();
        acme.ended(first);
        JsonNode again =
                acme.send("POST", "/bulk-invitations", csv, headers).expect(202).json();
        Answer other = acme.send("POST", "/bulk-invitations", csv + "X,x@key.example.org,\n", headers);
        Answer dry = acme.send("POST", "/bulk-invitations?dryRun=true", csv, headers);

        assertThat(again.path("id").asText()).isEqualTo(first.path("id").asText());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("code").asText()).isEqualTo("idempotency_mismatch");
        assertThat(dry.status()).isEqualTo(422);
        assertThat(acme.get("/bulk-invitations").path("total").asInt()).isEqualTo(1);
        assertThat(acme.members("Invited")).isEqualTo(3);
    }

    @Test
    void promotions_happen_only_as_they_were_shown_and_confirmed() {
        BulkApi acme = BulkApi.into(realm.api(), "effects");
        acme.send("POST", "/groups", Map.of("name", "Makers", "permissions", List.of("app:create")))
                .expect(201);
        String csv = "Email,Role,Groups\na@effects.example.org,End-user,Makers\nb@effects.example.org,,\n";

        JsonNode waiting = acme.invite(csv);
        assertThat(waiting.path("state").asText()).isEqualTo("checked");
        assertThat(waiting.at("/effects/total").asInt()).isEqualTo(1);
        assertThat(waiting.at("/effects/items/0/toRole").asText()).isEqualTo("Builder");
        Answer unconfirmed = acme.send("POST", BulkApi.path(waiting, "/run"), null);
        assertThat(unconfirmed.status()).isEqualTo(409);
        assertThat(unconfirmed.json().path("code").asText()).isEqualTo("confirmation_required");
        assertThat(acme.members("Invited")).isZero();

        acme.send("POST", "/groups", Map.of("name", "Others", "permissions", List.of("app:delete")))
                .expect(201);
        String plan = waiting.path("plan").asText();
        Answer outdated = acme.send("POST", BulkApi.path(waiting, "/run?confirm=" + plan), null);
        assertThat(outdated.json().path("code").asText()).isEqualTo("plan_outdated");
        JsonNode anew = acme.await(waiting, "checked");
        JsonNode done = acme.run(waiting, anew.path("plan").asText());

        assertThat(done.path("rows").path("invited").asInt()).isEqualTo(2);
        assertThat(acme.get("/members?search=a@effects").at("/items/0/role").asText())
                .isEqualTo("Builder");
    }

    @Test
    void rows_of_a_file_without_a_header_count_from_one() {
        BulkApi acme = BulkApi.into(realm.api(), "headless");
        String file = "ann@headless.example.org,Ann Lee\nnobody,Bo Ray\nann@headless.example.org,\n";

        JsonNode refused = acme.post(file, "?header=false").expect(400).json();
        JsonNode job = acme.ended(acme.post(file, "?header=false&columns=Email,Full%20Name")
                .expect(202)
                .json());
        JsonNode rows = acme.get("/bulk-invitations/" + job.path("id").asText() + "/rows");

        assertThat(refused.at("/violations/0/field").asText()).isEqualTo("columns");
        assertThat(rows.path("items"))
                .extracting(row -> row.path("row").asInt())
                .containsExactly(1, 2, 3);
        assertThat(rows.at("/items/0/outcome").asText()).isEqualTo("invited");
        assertThat(rows.at("/items/2/message").asText()).contains("row 1");
    }

    @Test
    void columns_that_the_product_does_not_know_are_mapped_or_left_out() {
        BulkApi acme = BulkApi.into(realm.api(), "columns");
        String file = "Who;Desk;Address\nZoe Miller;7;zoe@columns.example.org\n";

        JsonNode refused = acme.post(file, "").expect(400).json();
        JsonNode preview = acme.post(file, "", "/preview").expect(200).json();
        JsonNode job = acme.ended(acme.post(file, "?name=New%20hires&columns=Full%20Name,,Email")
                .expect(202)
                .json());
        JsonNode unnamed = acme.ended(acme.post("Email,Desk\nbo@columns.example.org,8\n", "?ignoreUnknown=true")
                .expect(202)
                .json());

        assertThat(refused.path("code").asText()).isEqualTo("csv_invalid");
        assertThat(refused.path("detail").asText())
                .startsWith("The header has unknown columns: Who, Desk, Address; missing columns: Email. ")
                .contains("known are Full Name, First Name,");
        assertThat(refused.path("unknownColumns").toString()).isEqualTo("[\"Who\",\"Desk\",\"Address\"]");
        assertThat(preview.at("/columns/2/title").asText()).isEqualTo("Address");
        assertThat(preview.at("/rows/0/2").asText()).isEqualTo("zoe@columns.example.org");
        assertThat(job.path("name").asText()).isEqualTo("New hires");
        assertThat(job.path("ignoredColumns").toString()).isEqualTo("[\"Desk\"]");
        assertThat(job.at("/rows/invited").asInt()).isEqualTo(1);
        assertThat(acme.get("/members?search=zoe@columns")
                        .at("/items/0/lastName")
                        .asText())
                .isEqualTo("Miller");
        assertThat(unnamed.path("name").asText()).startsWith("CSV 20");
        assertThat(unnamed.at("/rows/invited").asInt()).isEqualTo(1);
        assertThat(acme.get("/bulk-invitations").at("/items/1/name").asText()).isEqualTo("New hires");
    }

    @Test
    void a_file_in_windows_1252_is_read_when_asked_for() {
        BulkApi acme = BulkApi.into(realm.api(), "charset");
        byte[] file = "Full Name,Email\nZo\u00eb M\u00fcller,zoe@charset.example.org\n"
                .getBytes(Charset.forName("windows-1252"));

        JsonNode refused = acme.post(file, "").expect(400).json();
        JsonNode done =
                acme.ended(acme.post(file, "?charset=windows-1252").expect(202).json());

        assertThat(refused.path("detail").asText()).startsWith("row 2, column 1 (Full Name), \"Zo\": bytes that are");
        assertThat(refused.path("charsets").toString()).isEqualTo("[\"windows-1252\"]");
        assertThat(done.at("/rows/invited").asInt()).isEqualTo(1);
        assertThat(acme.get("/members?search=Zo%C3%AB%20M%C3%BCller")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(acme.get("/members?search=Mu%CC%88ller").path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void sample_and_export_are_taken_back() {
        BulkApi acme = BulkApi.into(realm.api(), "export");
        acme.send("POST", "/groups", Map.of("name", "Readers")).expect(201);
        JsonNode sample = acme.invite(acme.text("/bulk-invitations/sample.csv"));
        assertThat(sample.path("rows").path("invited").asInt()).isEqualTo(1);
        acme.invite("""
                First Name,Last Name,Email,Groups
                '=HYPERLINK(1),'@x,formula@export.example.org,Readers
                ''quoted,-1,'+plus@export.example.org,
                """);

        String export = acme.text("/members/export.csv");
        BulkApi other = BulkApi.into(realm.api(), "import");
        other.send("POST", "/groups", Map.of("name", "Readers")).expect(201);
        JsonNode taken = other.invite(export);

        assertThat(export.lines()).noneMatch(line -> line.matches("(.*,)?\"?[=+\\-@\\t].*"));
        assertThat(taken.path("rows").path("invited").asInt()).isEqualTo(3);
        assertThat(withoutIds(other.text("/members/export.csv"))).isEqualTo(withoutIds(export));
        assertThat(acme.get("/members?search=formula").at("/items/0/fullName").asText())
                .isEqualTo("=HYPERLINK(1) @x");
        assertThat(acme.invite(export).path("rows").path("skipped").asInt()).isEqualTo(3);
    }

    @Test
    void an_export_brings_back_nobody_who_is_archived() {
        BulkApi acme = BulkApi.into(realm.api(), "leavers");
        acme.invite("Full Name,Email\nAnn,ann@leavers.example.org\nBob,bob@leavers.example.org\n");
        String bob = acme.get("/members?search=bob").at("/items/0/id").asText();
        acme.send("POST", "/members/" + bob + "/archive", null).expect(200);
        String export = acme.text("/members/export.csv");

        BulkApi other = BulkApi.into(realm.api(), "newcomers");
        JsonNode taken = other.invite(export);

        assertThat(withoutIds(export).lines())
                .containsExactly(
                        "First Name,Last Name,Email,Role,Groups,Metadata,Status,Active Until,Language",
                        "Ann,,ann@leavers.example.org,End-user,,,Invited,,",
                        "Bob,,bob@leavers.example.org,End-user,,,Archived,,");
        assertThat(outcomes(other.rows(taken))).containsExactly("2 invited -", "3 skipped archived_in_file");
        assertThat(acme.invite(export).path("rows").path("skipped").asInt()).isEqualTo(2);
        assertThat(acme.members("Archived")).isOne();
    }

    /** An export without its first column. */
    private static String withoutIds(String export) {
        return export.lines().map(line -> line.substring(line.indexOf(',') + 1)).collect(Collectors.joining("\n"));
    }

    private static List<String> outcomes(List<JsonNode> rows) {
        return rows.stream()
                .map(row -> row.path("row").asText() + " " + row.path("outcome").asText() + " "
                        + row.path("code").asText("-"))
                .toList();
    }
}

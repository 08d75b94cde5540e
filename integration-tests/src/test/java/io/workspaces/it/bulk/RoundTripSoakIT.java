package io.workspaces.it.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.workspaces.it.Stored;
import io.workspaces.it.TestRealm;
import io.workspaces.it.member.Workspace;
import io.workspaces.localserver.http.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is exported comes back unchanged, and what a file has changed is undone, whatever people are called. */
@Tag("soak")
@Tag("postgres")
class RoundTripSoakIT {
    private static final int SMALL = Integer.getInteger("round.trips", 50);
    private static final String UPDATE = "?mode=update";
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    private final Stored stored = new Stored(realm.server().database());

    @Test
    void random_workspaces_of_200_survive_the_round_trip_and_an_undo() {
        for (int seed = 0; seed < SMALL; seed++) {
            RandomTeam team = new RandomTeam(seed, 200);
            team.survivesTheRoundTrip();
            team.survivesAnUndo();
        }
    }

    @Test
    void two_workspaces_of_10_000_survive_the_round_trip() {
        for (int seed = 1000; seed < 1002; seed++) {
            new RandomTeam(seed, 10_000).survivesTheRoundTrip();
        }
    }

    /** Some people who were invited, some of whom are Archived, and a few Active ones. */
    private final class RandomTeam {
        private static final List<String> NAMES = List.of(
                "Ann",
                "O'Brien",
                "=1+1",
                "+49",
                "@home",
                "-",
                "- -",
                "'tis",
                "''",
                "a, b",
                "a;b",
                "a|b",
                "\"Bob\"",
                "Zoë",
                "東京",
                "de la Cruz",
                "x\\y",
                "{}",
                "N/A",
                "0012",
                "1e5",
                "TRUE",
                "🗼");
        private static final List<String> VALUES = List.of(
                "north",
                "",
                "=1+1",
                "-",
                "'",
                "a, b",
                "two\nlines",
                "\"quoted\"",
                "{'k': 'v'}",
                "\\",
                "é東🗼",
                " x ",
                "null",
                "x".repeat(500));
        private static final List<String> GROUPS = List.of("Ops", "Größe 東京", "- dash", "under_score", "007");
        private static final List<String> ENDS = List.of("2099-03-31", "2098-12-31T23:30:00Z", "", "");
        private static final List<String> ROLES = List.of("Admin", "Builder", "End-user");

        private final int seed;
        private final Random random;
        private final Workspace team = Workspace.create(realm);
        private final BulkApi jobs = new BulkApi(realm.api(), team.id());

        RandomTeam(int seed, int size) {
            this.seed = seed;
            this.random = new Random(seed);
            GROUPS.forEach(name -> team.group(name, List.of(), Map.of("app", List.of("view:*"))));
            team.active("root", "Admin");
            team.active("ann", "End-user", "Ops");
            String people = Stream.iterate(0, i -> i + 1)
                    .limit(size)
                    .map(i -> cells(
                            "",
                            team.address("p" + i),
                            any(NAMES),
                            any(NAMES),
                            any(ROLES),
                            groups(),
                            metadata(),
                            "",
                            any(ENDS)))
                    .collect(Collectors.joining("\n"));
            run(people);
            run(members().stream()
                    .filter(member -> random.nextInt(3) == 0
                            && !member.at("/email").asText().startsWith("root"))
                    .map(member -> cells(member.path("id").asText(), "", "", "", "", "", "", "Archived", ""))
                    .collect(Collectors.joining("\n")));
            dropMails();
        }

        void survivesTheRoundTrip() {
            String export = export();

            JsonNode done = jobs.ended(jobs.post(export, UPDATE).expect(202).json());

            assertThat(done.at("/rows/unchanged").asInt())
                    .as("seed %s: %s", seed, others(done))
                    .isEqualTo(done.at("/rows/total").asInt())
                    .isPositive();
            assertThat(export()).as("seed %s", seed).isEqualTo(export);
        }

        void survivesAnUndo() {
            String before = export();
            JsonNode done = run(members().stream()
                    .filter(member -> random.nextInt(4) > 0
                            && !member.at("/email").asText().startsWith("root"))
                    .map(this::change)
                    .collect(Collectors.joining("\n")));
            assertThat(export()).as("seed %s", seed).isNotEqualTo(before);

            JsonNode undone = jobs.ended(jobs.send("POST", BulkApi.path(done, "/undo"), null)
                    .expect(202)
                    .json());
            if (undone.path("state").asText().equals("checked")) {
                undone = jobs.run(undone, undone.path("plan").asText());
            }

            assertThat(undone.path("state").asText()).isEqualTo("done");
            assertThat(export()).as("seed %s: %s", seed, others(undone)).isEqualTo(before);
            dropMails();
        }

        private String change(JsonNode member) {
            String id = member.path("id").asText();
            String status = member.path("status").asText();
            if (status.equals("Archived")) {
                return cells(id, "", "", "", "", "", "", any(List.of("", "Invited", "Active")), "");
            }
            boolean invited = status.equals("Invited");
            return cells(
                    id,
                    invited && random.nextInt(4) == 0
                            ? "moved-" + member.path("email").asText()
                            : "",
                    invited ? maybe(any(NAMES)) : "",
                    invited ? maybe(any(NAMES)) : "",
                    maybe(any(List.of("Builder", "End-user"))),
                    maybe(groups()),
                    maybe(metadata()),
                    random.nextInt(5) == 0 ? "Archived" : "",
                    maybe(any(ENDS)));
        }

        private JsonNode run(String rows) {
            String file =
                    "Member Id,Email,First Name,Last Name,Role,Groups,Metadata,Status,Active Until\n" + rows + "\n";
            JsonNode done = jobs.ended(jobs.post(file, UPDATE).expect(202).json());
            if (done.path("state").asText().equals("checked")) {
                done = jobs.run(done, done.path("plan").asText());
            }
            assertThat(done.path("state").asText())
                    .as("seed %s: %s", seed, done)
                    .isEqualTo("done");
            assertThat(done.at("/rows/failed").asInt())
                    .as("seed %s: %s", seed, others(done))
                    .isZero();
            return done;
        }

        /** Some rows that are not as they were. */
        private String others(JsonNode job) {
            return jobs.text(BulkApi.path(job, "/rows?limit=5&outcome=new,updated,archived,unarchived,skipped,failed"));
        }

        private List<JsonNode> members() {
            List<JsonNode> all = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = jobs.get("/members?limit=200" + cursor);
                page.path("items").forEach(all::add);
                cursor = page.path("next").isTextual()
                        ? "&cursor=" + Http.encode(page.path("next").asText())
                        : "";
            } while (!cursor.isEmpty());
            return all;
        }

        private String export() {
            return jobs.text("/members/export.csv?metadata=true");
        }

        private void dropMails() {
            stored.change("delete from WSP_OUTBOX where ORG_ID = ?", team.id());
        }

        private String groups() {
            return GROUPS.stream().filter(name -> random.nextInt(3) == 0).collect(Collectors.joining("|"));
        }

        private String metadata() {
            Map<String, String> values = new TreeMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                values.put("k" + random.nextInt(6), any(VALUES));
            }
            try {
                return values.isEmpty() ? "" : JSON.writeValueAsString(values);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private String maybe(String cell) {
            return random.nextBoolean() ? cell : "";
        }

        private String any(List<String> texts) {
            return texts.get(random.nextInt(texts.size()));
        }

        /** Cells as a spreadsheet saves them, with an apostrophe before what it would take for something else. */
        private static String cells(String... cells) {
            return Stream.of(cells)
                    .map(cell -> !cell.isEmpty() && "=+-@'".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell)
                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                    .collect(Collectors.joining(","));
        }
    }
}

package io.workspaces.it.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.it.openapi.OpenApi;
import io.workspaces.it.openapi.Operation;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("postgres")
@Tag("soak")
class FuzzIT {
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_101);
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 12);
    private static final String ROWS = """
            Full Name,Email,Role,Groups,Metadata,Expires In
            Ada Lovelace,ada@fuzz.example.org,Builder,Readers|Writers,"{'region': 'north', 'seats': 3}",P7D
            "Grace, ""the"" Hopper",grace@fuzz.example.org,,,"{""a"": ""O'Brien""}",12h
            """;

    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    private static final Map<String, String> ids = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static BulkApi acme;

    private final Fuzz fuzz = new Fuzz(SEED);

    @BeforeAll
    static void somethingOfEverything() {
        acme = BulkApi.into(realm.api(), "fuzz");
        ids.put("ws", "fuzz");
        ids.put(
                "member",
                acme.send("POST", "/invitations", Map.of("email", "m@fuzz.example.org", "sendEmail", false))
                        .expect(201)
                        .createdId());
        ids.put(
                "group",
                acme.send("POST", "/groups", Map.of("name", "Readers"))
                        .expect(201)
                        .createdId());
        ids.put("job", acme.check(ROWS).path("id").asText());
    }

    @Test
    void no_json_body_gets_an_answer_of_500_or_more() {
        for (Operation operation : OpenApi.read().operations()) {
            if (operation.doors().contains("realm-admin")
                    && operation.body().type().contains("json")) {
                for (int round = 0; round < ROUNDS; round++) {
                    byte[] body = fuzz.body(operation.body().example());
                    assertMild(operation.id(), acme.realm().send(operation.method(), path(operation), body), body);
                }
            }
        }
    }

    @Test
    void no_path_query_or_cursor_gets_an_answer_of_500_or_more() {
        for (Operation operation : OpenApi.read().operations()) {
            if (operation.doors().contains("realm-admin") && !operation.changes()) {
                for (int round = 0; round < ROUNDS; round++) {
                    String query = "?cursor=" + encoded() + "&limit=" + encoded() + "&search=" + encoded() + "&sort="
                            + encoded() + "&status=" + encoded() + "&first=" + encoded() + "&outcome=" + encoded();
                    String path = round % 3 == 0 ? "/workspaces/" + encoded() : path(operation);
                    assertMild(operation.id(), acme.realm().send("GET", path + query, null), query);
                    assertMild(
                            operation.id(),
                            acme.realm().send("GET", path(operation) + "?cursor=" + encoded(), null),
                            query);
                }
            }
        }
    }

    @Test
    void no_file_gets_an_answer_of_500_or_more_or_breaks_a_job() {
        for (int round = 0; round < 8 * ROUNDS; round++) {
            byte[] file = file(round);
            Answer answer = acme.post(file, "?dryRun=" + (round % 2 == 0));
            assertMild("file", answer, file);
            if (answer.status() == 202) {
                JsonNode job = acme.ended(answer.json());
                assertThat(job.path("error").path("code").asText())
                        .as(new String(file, UTF_8))
                        .isNotEqualTo("internal");
                acme.rows(job);
                assertMild("report", acme.send("GET", BulkApi.path(job, "/report.csv"), null), file);
                assertMild("failed", acme.send("GET", BulkApi.path(job, "/failed.csv"), null), file);
            }
        }
    }

    private byte[] file(int round) {
        if (round % 3 == 0) {
            return fuzz.bytes(ROWS.getBytes(UTF_8));
        }
        String cell = fuzz.text().replace("\"", "\"\"");
        String other = round % 3 == 1 ? "{\"k\": \"" + fuzz.text() + "\"}" : fuzz.text();
        return (ROWS + "\"" + cell + "\",x" + round + "@fuzz.example.org,\""
                        + fuzz.text().replace("\"", "\"\"") + "\",\"" + cell + "\",\"" + other.replace("\"", "\"\"")
                        + "\",\"" + cell + "\"\n")
                .getBytes(UTF_8);
    }

    @Test
    void no_invitation_token_gets_an_answer_of_500_or_more() {
        Http http = new Http();
        for (int round = 0; round < 4 * ROUNDS; round++) {
            URI link = URI.create(realm.api().base() + "/workspaces/invitations/" + encoded());
            assertMild("link", http.send("GET", link, Map.of()), link);
            assertMild(
                    "form", http.postForm(link, Map.of(), Map.of("way", fuzz.text(), "firstName", fuzz.text())), link);
        }
    }

    private String encoded() {
        String text = fuzz.text();
        return Http.encode(text.length() > 500 ? text.substring(0, 500) : text);
    }

    private static String path(Operation operation) {
        String path = operation.path();
        for (Map.Entry<String, String> part : operation.pathExamples().entrySet()) {
            String value = ids.getOrDefault(part.getKey(), part.getValue());
            path = path.replace("{" + part.getKey() + "}", Http.encode(value));
        }
        return "/workspaces" + (path.equals("/") ? "" : path);
    }

    private static void assertMild(String what, Answer answer, Object input) {
        Object shown = input instanceof byte[] bytes ? new String(bytes, UTF_8) : input;
        assertThat(answer.status())
                .as("%s (seed %d): %s%n%s", what, SEED, shown, answer)
                .isLessThan(500);
    }
}

package io.workspaces.it.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.Stored;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** Alone, since it compares what the server has counted. */
@Isolated
@Tag("local")
class MetricsIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static final String SENT = "workspaces_mail_delivery_seconds_count";
    private static final Pattern HELP = Pattern.compile("(?m)^# HELP (workspaces_\\S+) ?(.*)$");
    private static final Pattern NAME = Pattern.compile("workspaces_[a-z_]+");

    /** What values of one metric add to its name. */
    private static final String ADDED = "_(count|sum|total)$";

    private static final Http http = new Http();

    /** A node's workers begin, and register what they count, some seconds after its start. */
    @BeforeAll
    static void workersHaveBegun() {
        Waiting.until(BulkApi.PATIENCE, MetricsIT::metrics, metrics -> metrics.contains(SENT));
    }

    @Test
    void jobs_rows_and_mails_are_counted() {
        double jobs = value("workspaces_bulk_jobs_total", "state=\"done\"");
        double invited = value("workspaces_bulk_rows_total", "outcome=\"invited\"");
        double failed = value("workspaces_bulk_rows_total", "outcome=\"failed\"");
        double chunks = value("workspaces_bulk_chunk_seconds_count");
        double sent = value(SENT, "outcome=\"sent\"");
        BulkApi acme = BulkApi.into(realm.api(), "metrics");

        acme.send("POST", "/invitations", Map.of("email", "a@metrics.example.org"))
                .expect(201);
        acme.invite(People.csv(0, 3, "metrics.example.org") + "Bad,nowhere,\n");
        Waiting.until(BulkApi.PATIENCE, () -> value(SENT, "outcome=\"sent\""), now -> now >= sent + 4);
        // It is counted after its end, which whoever asks for it sees first.
        double ended = Waiting.until(
                BulkApi.PATIENCE, () -> value("workspaces_bulk_jobs_total", "state=\"done\""), now -> now > jobs);

        assertThat(ended - jobs).isEqualTo(1);
        assertThat(value("workspaces_bulk_rows_total", "outcome=\"invited\"") - invited)
                .isEqualTo(3);
        assertThat(value("workspaces_bulk_rows_total", "outcome=\"failed\"") - failed)
                .isEqualTo(1);
        assertThat(value("workspaces_bulk_chunk_seconds_count") - chunks).isPositive();
    }

    @Test
    void a_file_that_comes_in_slowly_keeps_no_connection_of_the_pool() {
        BulkApi acme = BulkApi.into(realm.api(), "slow");
        CountDownLatch looked = new CountDownLatch(1);
        InputStream end = new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    looked.await();
                    return -1;
                } catch (InterruptedException stopped) {
                    throw new IOException(stopped);
                }
            }
        };
        // More than the client gathers before it sends.
        String begin = IntStream.range(0, 5_000)
                .mapToObj(i -> "p" + i + "@slow.example.org")
                .collect(Collectors.joining("\n", "Email\n", "\n"));
        InputStream file =
                new SequenceInputStream(new ByteArrayInputStream(begin.getBytes(StandardCharsets.UTF_8)), end);
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> acme.post(file, "?dryRun=true"));
        try {
            String workspace = realm.api().get("/workspaces/slow").path("id").asText();
            Stored stored = new Stored(realm.server().database());
            // A job that is still coming in is in no list.
            Waiting.until(
                    BulkApi.PATIENCE,
                    () -> stored.number(
                            "select count(*) from WSP_BULK_JOB where STATE = 'RECEIVING' and ORG_ID = ?", workspace),
                    receiving -> receiving == 1);
            assertThat(metrics()).contains("agroal_active_count");
            Waiting.until(BulkApi.PATIENCE, () -> value("agroal_active_count"), active -> active == 0);
        } finally {
            looked.countDown();
        }

        assertThat(acme.ended(answer.join().expect(202).json()).at("/rows/new").asInt())
                .isEqualTo(5_000);
    }

    @Test
    void every_metric_has_a_help_text_and_is_in_the_guide_and_the_guide_the_dashboard_and_the_alerts_know_no_other()
            throws IOException {
        Map<String, String> help = HELP.matcher(metrics())
                .results()
                .collect(Collectors.toMap(found -> found.group(1).replaceFirst(ADDED, ""), found -> found.group(2)));

        assertThat(help)
                .isNotEmpty()
                .allSatisfy((name, text) -> assertThat(text).as(name).isNotBlank());
        assertThat(named("operations.md", "(?m)^\\| `workspaces_.*$")).isEqualTo(help.keySet());
        for (String file : List.of("monitoring/grafana-dashboard.json", "monitoring/alert-rules.yml")) {
            assertThat(named(file, "(?s).*")).isNotEmpty().isSubsetOf(help.keySet());
        }
    }

    @Test
    void rates_have_a_value_before_the_first_event() {
        assertThat(metrics().lines())
                .anyMatch(line ->
                        line.startsWith("workspaces_mail_delivery_seconds_count{") && line.contains("\"template\""))
                .anyMatch(line -> line.startsWith("workspaces_bulk_jobs_total{") && line.contains("\"failed\""))
                .anyMatch(line -> line.startsWith("workspaces_bulk_active_jobs{") && line.contains("\"running\""));
    }

    /** The metrics that parts of a file name, without what values add. */
    private static Set<String> named(String file, String parts) throws IOException {
        return Pattern.compile(parts)
                .matcher(Files.readString(Path.of("..", "docs", file)))
                .results()
                .flatMap(part -> NAME.matcher(part.group()).results())
                .map(name -> name.group().replaceFirst(ADDED, ""))
                .collect(Collectors.toSet());
    }

    private static String metrics() {
        return http.send("GET", realm.server().process().management().resolve("/metrics"), Map.of())
                .expect(200)
                .body();
    }

    /** 0 if it was never counted. */
    private static double value(String name, String... labels) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> java.util.Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}

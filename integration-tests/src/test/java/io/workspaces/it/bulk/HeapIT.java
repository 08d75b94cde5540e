package io.workspaces.it.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("soak")
@Tag("postgres")
@Tag("local")
class HeapIT {
    private static final int ROWS = 100_000;
    private static final long LIMIT_KIB = 64 << 10;
    private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");
    private static final Set<String> ENDED = Set.of("done", "failed", "cancelled");

    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    @Test
    void a_job_of_a_hundred_thousand_rows_takes_little_memory(TestReporter reporter) {
        BulkApi acme = BulkApi.into(realm.api(), "heap");
        acme.invite(People.csv(0, 500, "warm.example.org"));
        long idle = live();
        String csv = IntStream.range(0, ROWS)
                .mapToObj(i -> i + "@heap.example.org,Person " + i + ",{'region': 'r" + i % 7 + "'}")
                .collect(Collectors.joining("\n", "Email,Full Name,Metadata\n", "\n"));

        Instant begin = Instant.now();
        JsonNode job = acme.post(csv, "").expect(202).json();
        long most = live();
        while (!ENDED.contains(acme.job(job).path("state").asText())) {
            most = Math.max(most, live());
        }
        reporter.publishEntry(Map.of(
                "live heap when idle, KiB", String.valueOf(idle),
                "most during the job, KiB", String.valueOf(most),
                "time", Duration.between(begin, Instant.now()).toString()));

        assertThat(acme.job(job).at("/rows/invited").asInt()).isEqualTo(ROWS);
        assertThat(most - idle).isLessThan(LIMIT_KIB);
        acme.send("DELETE", "", null).expect(202);
    }

    /** What a full collection leaves, in KiB. */
    private static long live() {
        jcmd("GC.run");
        MatchResult used =
                USED.matcher(jcmd("GC.heap_info")).results().findFirst().orElseThrow();
        return Long.parseLong(used.group(1));
    }

    private static String jcmd(String command) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        String pid = String.valueOf(realm.server().process().pid());
        try {
            Process process = new ProcessBuilder(jcmd.toString(), pid, command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException noJdk) {
            throw new UncheckedIOException(noJdk);
        }
    }
}

package io.workspaces.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.benchmarks.comparison.Comparison;
import io.workspaces.benchmarks.comparison.Contender;
import io.workspaces.benchmarks.comparison.Goal;
import io.workspaces.benchmarks.comparison.Outcome;
import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.measure.TopStatement;
import io.workspaces.benchmarks.measure.TopStatements;
import io.workspaces.localserver.http.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    @TempDir
    Path folder;

    /** A tortoise at 10 a second and a hare at 20, 30 and 40. */
    private static final class Race implements Comparison {
        @Override
        public String id() {
            return "race";
        }

        @Override
        public String title() {
            return "Race <short>";
        }

        @Override
        public String about() {
            return "One lap.";
        }

        @Override
        public List<Contender> contenders() {
            return List.of(
                    new Contender("Tortoise", round -> Sample.of(Metric.RATE, 10)),
                    new Contender("Hare", round -> Sample.of(Metric.RATE, 10 + 10 * round)));
        }

        @Override
        public List<Goal> goals() {
            return List.of(
                    Goal.atLeast(3, "laps of the hare", Goal.ratio("Hare", Metric.RATE, "Tortoise")),
                    Goal.atMost(25, "laps at most", Goal.value("Hare", Metric.RATE)));
        }
    }

    private static Run run() throws Exception {
        return new Run(
                Instant.EPOCH,
                new Machine("abacus", 2, "8 GiB", "17", 0.5),
                Map.of("Keycloak", "1"),
                List.of(Outcome.of(new Race(), 3, Optional.empty())));
    }

    @Test
    void a_page_keeps_what_stands_around_the_figures() throws Exception {
        Path page = folder.resolve("performance.md");
        Files.writeString(
                page, "before\n<!-- figures: written by mvn -Pbenchmark -->\nold\n<!-- end of figures -->\nafter\n");

        Reports.write(run(), folder, "performance.md");

        assertThat(page)
                .content()
                .startsWith("before\n")
                .endsWith("after\n")
                .doesNotContain("old")
                .contains("| Race <short> | laps of the hare | 3.00 (2.00–4.00) | ≥ 3.00 | met |")
                .contains("| Race <short> | laps at most | 30 (20–40) | ≤ 25 | **missed** |")
                .contains("| Hare | 30 (20–40) | 10 |");
    }

    @Test
    void samples_and_charts_are_files_of_their_own() throws Exception {
        Reports.write(run(), folder, "performance.md");

        JsonNode report = Json.read(Files.readString(folder.resolve("performance/report.json")));
        assertThat(report.at("/comparisons/0/rounds/2/Hare/RATE").asDouble()).isEqualTo(40);
        assertThat(report.at("/comparisons/0/goals/0/met").asBoolean()).isTrue();
        Path chart = folder.resolve("performance/race.svg");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(chart.toFile())
                        .getElementsByTagName("rect")
                        .getLength())
                .isEqualTo(3);
    }

    @Test
    void slow_statements_are_told_with_their_plans() throws Exception {
        Outcome race = Outcome.of(new Race(), 1, Optional.empty());
        TopStatement slow = new TopStatement(
                "select 1 from wsp_member where id in ($1" + ",$2".repeat(9) + ")",
                3,
                12.5,
                0.6,
                "Seq Scan on wsp_member",
                List.of("wsp_member"));
        Outcome watched = new Outcome(
                race.comparison(),
                race.contenders(),
                race.cold(),
                race.rounds(),
                Optional.of(new TopStatements(List.of(slow), Map.of("wsp_audit", 7L))));

        Reports.write(new Run(Instant.EPOCH, run().machine(), Map.of(), List.of(watched)), folder, "performance.md");

        assertThat(folder.resolve("performance.md"))
                .content()
                .contains("| Hare | 20 | 10 |")
                .contains("beginning to the end: wsp_member**")
                .contains("wsp_audit 7 times.");
        assertThat(folder.resolve("performance/statements-race.txt"))
                .content()
                .contains(
                        "60 % of the time, 3 calls, 12.50 ms on average\nselect 1 from wsp_member where id in ($1, …)\n\nSeq Scan on wsp_member\n");
    }
}

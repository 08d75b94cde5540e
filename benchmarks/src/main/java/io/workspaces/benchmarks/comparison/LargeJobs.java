package io.workspaces.benchmarks.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.benchmarks.measure.Gauge;
import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.stage.BulkJobs;
import io.workspaces.benchmarks.stage.Million;
import io.workspaces.benchmarks.stage.Stage;
import java.util.List;

/** Jobs for many people in a large workspace. */
final class LargeJobs implements Comparison {
    private static final String EMPTY = "bulk, into a new workspace";
    private static final String INTO = "bulk, into a large workspace";
    private static final String ARCHIVE = "archive a tenth of a large workspace";

    private final Stage stage;
    private final int rows;

    LargeJobs(Stage stage) {
        this.stage = stage;
        this.rows = stage.scale().manyRows();
    }

    @Override
    public String id() {
        return "large-jobs";
    }

    @Override
    public String title() {
        return "Jobs in a large workspace, of a million";
    }

    @Override
    public String about() {
        return "One person, invited by a file of " + rows + " into a new workspace and into one of "
                + stage.scale().million().large() + "; and one of the Active people of a group there, archived.";
    }

    @Override
    public List<Contender> contenders() {
        BulkJobs large = BulkJobs.in(stage.ours(), stage.million().large().alias());
        return List.of(
                new Contender(EMPTY, round -> invited(BulkJobs.inNewWorkspace(stage.ours()), round)),
                new Contender(INTO, round -> invited(large, round)),
                new Contender(ARCHIVE, round -> archived(large, round)));
    }

    private Sample invited(BulkJobs jobs, int round) throws Exception {
        int size = round == 0 ? rows / 10 : rows;
        String file = jobs.file(size);
        Gauge.Priced<?> run = stage.ours().gauge().price(() -> jobs.run(file));
        BulkJobs.dropMails(stage.ours());
        return Sample.of(size, run.cost()).with(Metric.SECONDS, run.cost().seconds());
    }

    private Sample archived(BulkJobs jobs, int round) throws Exception {
        if (round == 0) {
            return Sample.of(Metric.SECONDS, 0);
        }
        Gauge.Priced<JsonNode> run = stage.ours().gauge().price(() -> jobs.archive(Million.GROUPS.get(0)));
        long end = System.nanoTime();
        jobs.awaitMemberships(run.result());
        return Sample.of(run.result().path("rows").path("total").asInt(), run.cost())
                .with(Metric.SECONDS, run.cost().seconds())
                .with(Metric.FOLLOWED, (System.nanoTime() - end) / 1e9);
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.atMost(
                1.2, "CPU a row into the large workspace, of a new one's", Goal.ratio(INTO, Metric.CPU, EMPTY)));
    }

    @Override
    public int rounds(int asked) {
        return 1;
    }
}

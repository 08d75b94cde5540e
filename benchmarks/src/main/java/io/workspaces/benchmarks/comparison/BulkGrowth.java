package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Gauge;
import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.stage.BulkJobs;
import io.workspaces.benchmarks.stage.Stage;
import java.util.List;
import java.util.Optional;

/** Whether a row costs the same in a long file and in a large workspace. */
final class BulkGrowth implements Comparison {
    private static final String FEW = "Workspaces, short files";
    private static final String MANY = "Workspaces, one long file";
    private static final String INTO_MANY = "Workspaces, short files into a large workspace";
    private static final int FILES = 5;

    private final Stage stage;
    private Optional<BulkJobs> large = Optional.empty();

    BulkGrowth(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String id() {
        return "bulk-growth";
    }

    @Override
    public String title() {
        return "Bulk invitation, growth";
    }

    @Override
    public String about() {
        return "One person, out of files of " + stage.scale().fewRows() + " into empty workspaces, out of a file of "
                + stage.scale().manyRows() + ", and out of the short ones into the workspace that the long one filled.";
    }

    @Override
    public List<Contender> contenders() {
        return List.of(
                new Contender(FEW, round -> few(Optional.empty())),
                new Contender(MANY, this::many),
                new Contender(INTO_MANY, round -> few(large)));
    }

    private Sample few(Optional<BulkJobs> target) throws Exception {
        int rows = stage.scale().fewRows();
        Gauge.Priced<?> run = stage.ours().gauge().price(() -> {
            for (int i = 0; i < FILES; i++) {
                BulkJobs jobs = target.orElseGet(() -> BulkJobs.inNewWorkspace(stage.ours()));
                jobs.run(jobs.file(rows));
            }
            return rows;
        });
        BulkJobs.dropMails(stage.ours());
        return Sample.of((long) FILES * rows, run.cost());
    }

    private Sample many(int round) throws Exception {
        BulkJobs jobs = BulkJobs.inNewWorkspace(stage.ours());
        large = Optional.of(jobs);
        int rows = stage.scale().manyRows() / (round == 0 ? 10 : 1);
        String file = jobs.file(rows);
        Gauge.Priced<?> run = stage.ours().gauge().price(() -> jobs.run(file));
        BulkJobs.dropMails(stage.ours());
        return Sample.of(rows, run.cost());
    }

    @Override
    public List<Goal> goals() {
        return List.of(
                Goal.atMost(1.2, "CPU a row of the long file, of the short ones'", Goal.ratio(MANY, Metric.CPU, FEW)),
                Goal.atMost(
                        1.2,
                        "CPU a row into the large workspace, of an empty one's",
                        Goal.ratio(INTO_MANY, Metric.CPU, FEW)));
    }
}

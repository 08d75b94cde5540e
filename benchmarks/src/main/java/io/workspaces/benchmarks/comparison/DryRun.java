package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Cost;
import io.workspaces.benchmarks.measure.LiveHeap;
import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.stage.BulkJobs;
import io.workspaces.benchmarks.stage.Stage;
import java.util.List;

/** How long the check of a large file takes, and what it holds in memory. */
final class DryRun implements Comparison {
    private static final String WATCHED = "Workspaces, memory watched";

    private final Stage stage;

    DryRun(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String id() {
        return "dry-run";
    }

    @Override
    public String title() {
        return "Dry run";
    }

    @Override
    public String about() {
        return "A verdict for each of " + stage.scale().manyRows()
                + " rows, from the first byte sent to the job's end. Memory is what lives on the heap after full"
                + " collections meanwhile, above what did before; that many collections slow it down, so time and"
                + " memory are taken apart.";
    }

    @Override
    public List<Contender> contenders() {
        BulkJobs jobs = BulkJobs.inNewWorkspace(stage.ours());
        String file = jobs.file(stage.scale().manyRows());
        return List.of(
                new Contender(Names.OURS, round -> timed(jobs, file)),
                new Contender(WATCHED, round -> watched(jobs, file, round)));
    }

    private Sample timed(BulkJobs jobs, String file) throws Exception {
        Cost cost = stage.ours().gauge().price(() -> jobs.check(file)).cost();
        return Sample.of(stage.scale().manyRows(), cost).with(Metric.SECONDS, cost.seconds());
    }

    private Sample watched(BulkJobs jobs, String file, int round) throws Exception {
        if (round == 0) {
            return Sample.of(Metric.MEMORY, 0);
        }
        LiveHeap heap = new LiveHeap(stage.ours().pid());
        double before = heap.mebibytes();
        double most = heap.mostDuring(() -> jobs.check(file));
        return Sample.of(Metric.MEMORY, most - before);
    }

    @Override
    public int warmUps() {
        return 5;
    }

    @Override
    public List<Goal> goals() {
        return List.of(
                Goal.atMost(3, "seconds", Goal.value(Names.OURS, Metric.SECONDS)),
                Goal.atMost(64, "MiB of heap above idle", Goal.value(WATCHED, Metric.MEMORY)));
    }
}

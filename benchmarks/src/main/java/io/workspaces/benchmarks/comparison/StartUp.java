package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Gauge;
import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.stage.Site;
import io.workspaces.benchmarks.stage.Stage;
import java.util.List;
import java.util.Map;

/** From nothing to ready. */
final class StartUp implements Comparison {
    private final Stage stage;

    StartUp(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String id() {
        return "start-up";
    }

    @Override
    public String title() {
        return "Start-up";
    }

    @Override
    public String about() {
        return "One start of an optimized server on the database that the other comparisons have filled. Memory is what"
                + " the process holds when it is ready.";
    }

    @Override
    public List<Contender> contenders() {
        return List.of(
                new Contender(Names.STOCK, round -> start(stage.stock())),
                new Contender(Names.OURS, round -> start(stage.ours())));
    }

    private static Sample start(Site site) {
        double seconds = site.restart(Map.of());
        Gauge gauge = site.gauge();
        return Sample.of(Metric.SECONDS, seconds)
                .with(Metric.SERVER_CPU, gauge.serverMillis())
                .with(Metric.MEMORY, gauge.residentMebibytes());
    }

    @Override
    public List<Goal> goals() {
        return List.of(
                Goal.atMost(
                        1.08, "CPU of a start, of Keycloak's", Goal.ratio(Names.OURS, Metric.SERVER_CPU, Names.STOCK)),
                Goal.atMost(30, "MiB more than Keycloak", Goal.more(Names.OURS, Metric.MEMORY, Names.STOCK)));
    }
}

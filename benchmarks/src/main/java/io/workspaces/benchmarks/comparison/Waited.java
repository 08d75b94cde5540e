package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Load;
import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.stage.Reads;
import io.workspaces.benchmarks.stage.Site;
import io.workspaces.benchmarks.stage.Stage;
import java.util.List;

/** What a person waits for, with a few of them at once. */
abstract class Waited implements Comparison {
    static final int CALLERS = 4;

    private static final double PATIENCE_MILLIS = 200;

    final Stage stage;

    Waited(Stage stage) {
        this.stage = stage;
    }

    /** Reads one of some paths after the other. */
    final Contender reading(String name, Site site, List<String> paths) {
        Reads reads = new Reads(site);
        return calling(name, site, number -> reads.admin(paths.get(number % paths.size())));
    }

    /** Calls for as long as a trial lasts; shorter to warm up, since all others warm up the same. */
    final Contender calling(String name, Site site, Load.Call call) {
        double seconds = stage.scale().seconds();
        return new Contender(name, round -> called(site, round == 0 ? seconds / 4 : seconds, call));
    }

    private static Sample called(Site site, double seconds, Load.Call call) throws Exception {
        return site.load(CALLERS).during(seconds, call);
    }

    @Override
    public List<Goal> goals() {
        return List.of(waiting("", "ms at most of all"));
    }

    /** How long nineteen of twenty wait at most, of those whose name begins so. */
    static Goal waiting(String beginning, String text) {
        return Goal.atMost(PATIENCE_MILLIS, text, Goal.most(beginning, Metric.P95));
    }
}

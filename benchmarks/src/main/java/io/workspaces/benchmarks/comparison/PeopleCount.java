package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.stage.Reads;
import io.workspaces.benchmarks.stage.Stage;
import java.util.List;

/** Counting everybody. */
final class PeopleCount implements Comparison {
    private final Stage stage;

    PeopleCount(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String id() {
        return "people-count";
    }

    @Override
    public String title() {
        return "Count of all users";
    }

    @Override
    public String about() {
        return "All people over all workspaces, each once, and how many of them are builders: from 100,000 on counted"
                + " once a minute, with the time of the count in the answer; in Keycloak users/count, which counts"
                + " accounts.";
    }

    @Override
    public List<Contender> contenders() {
        stage.scale().crowds().forEach(stage.crowds()::of);
        Reads stock = new Reads(stage.stock());
        Reads ours = new Reads(stage.ours());
        double seconds = stage.scale().seconds();
        return List.of(
                new Contender(
                        Names.STOCK,
                        round -> stage.stock().load().during(seconds, call -> stock.admin("/users/count"))),
                new Contender(
                        Names.OURS,
                        round -> stage.ours().load().during(seconds, call -> ours.admin("/workspaces/-/users/count"))));
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.atMost(1.2, "CPU a count, of Keycloak's", Goal.ratio(Names.OURS, Metric.CPU, Names.STOCK)));
    }
}

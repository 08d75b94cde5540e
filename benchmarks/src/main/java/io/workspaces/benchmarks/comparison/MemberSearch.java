package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.stage.Crowds.Crowd;
import io.workspaces.benchmarks.stage.Reads;
import io.workspaces.benchmarks.stage.Stage;
import java.util.List;

/** A search inside a large workspace. */
final class MemberSearch implements Comparison {
    private static final String TEXT = "given12";

    private final Stage stage;

    MemberSearch(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String id() {
        return "search";
    }

    @Override
    public String title() {
        return "Search for members";
    }

    @Override
    public String about() {
        return "The first 100 of those among " + stage.scale().crowd()
                + " members whose name contains a text, which about one in a hundred does.";
    }

    @Override
    public List<Contender> contenders() {
        Crowd crowd = stage.crowds().of(stage.scale().crowd());
        Reads stock = new Reads(stage.stock());
        Reads ours = new Reads(stage.ours());
        String organization = "/organizations/" + crowd.stock() + "/members?max=100&search=" + TEXT;
        String workspace = "/workspaces/" + crowd.ours() + "/members?limit=100&search=" + TEXT;
        double seconds = stage.scale().seconds();
        return List.of(
                new Contender(
                        Names.STOCK, round -> stage.stock().load().during(seconds, call -> stock.admin(organization))),
                new Contender(Names.OURS, round -> stage.ours().load().during(seconds, call -> ours.admin(workspace))));
    }

    @Override
    public List<Goal> goals() {
        return List.of(
                Goal.atMost(1 / 5.0, "CPU a search, of Keycloak's", Goal.ratio(Names.OURS, Metric.CPU, Names.STOCK)));
    }
}

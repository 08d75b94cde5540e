package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.stage.Crowds.Crowd;
import io.workspaces.benchmarks.stage.Reads;
import io.workspaces.benchmarks.stage.Stage;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A page of members from the middle. */
final class MemberPage implements Comparison {
    private static final int PAGE = 100;

    private final Stage stage;

    MemberPage(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String id() {
        return "member-page";
    }

    @Override
    public String title() {
        return "Page of members";
    }

    @Override
    public String about() {
        return "100 members from the middle of " + stage.scale().crowd()
                + ": by cursor, by name; in Keycloak by offset.";
    }

    @Override
    public List<Contender> contenders() {
        Crowd crowd = stage.crowds().of(stage.scale().crowd());
        List<String> cursors = new Reads(stage.ours()).cursors(crowd);
        return List.of(
                new Contender(Names.STOCK, round -> stock(stage, crowd)),
                new Contender(Names.OURS, round -> ours(stage, crowd, cursors)));
    }

    static Sample stock(Stage stage, Crowd crowd) throws Exception {
        Reads reads = new Reads(stage.stock());
        String path = "/organizations/" + crowd.stock() + "/members?max=" + PAGE + "&first=";
        int last = Math.max(1, crowd.size() - PAGE);
        return stage.stock()
                .load()
                .during(
                        stage.scale().seconds(),
                        call -> reads.admin(path + ThreadLocalRandom.current().nextInt(last)));
    }

    static Sample ours(Stage stage, Crowd crowd, List<String> cursors) throws Exception {
        Reads reads = new Reads(stage.ours());
        String path = "/workspaces/" + crowd.ours() + "/members?limit=" + PAGE + "&cursor=";
        return stage.ours()
                .load()
                .during(
                        stage.scale().seconds(),
                        call -> reads.admin(
                                path + cursors.get(ThreadLocalRandom.current().nextInt(cursors.size()))));
    }

    @Override
    public List<Goal> goals() {
        return List.of(
                Goal.atMost(1 / 20.0, "time of a page, of Keycloak's", Goal.ratio(Names.OURS, Metric.P50, Names.STOCK)),
                Goal.atMost(1 / 20.0, "CPU a page, of Keycloak's", Goal.ratio(Names.OURS, Metric.CPU, Names.STOCK)),
                Goal.atMost(5.05, "statements a page", Goal.value(Names.OURS, Metric.STATEMENTS)));
    }
}

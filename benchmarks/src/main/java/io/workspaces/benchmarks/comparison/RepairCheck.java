package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Cost;
import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.stage.Million.Place;
import io.workspaces.benchmarks.stage.Reads;
import io.workspaces.benchmarks.stage.Stage;
import java.util.ArrayList;
import java.util.List;

/** How long it takes to compare a workspace with Keycloak's side of it. */
final class RepairCheck implements Comparison {
    private final Stage stage;

    RepairCheck(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String id() {
        return "repair-check";
    }

    @Override
    public String title() {
        return "Repair, of a million";
    }

    @Override
    public String about() {
        return "One run of repair that only tells what differs, in a small workspace and a large one.";
    }

    @Override
    public List<Contender> contenders() {
        Reads reads = new Reads(stage.ours());
        List<Contender> contenders = new ArrayList<>();
        for (Place place : stage.million().places().subList(0, 2)) {
            String path = "/workspaces/" + place.id() + "/repair?dryRun=true";
            contenders.add(new Contender(OfPlaces.beginning(place.size()) + "repair", round -> check(reads, path)));
        }
        return contenders;
    }

    private Sample check(Reads reads, String path) throws Exception {
        Cost cost = stage.ours().gauge().price(() -> reads.post(path)).cost();
        return Sample.of(1, cost).with(Metric.SECONDS, cost.seconds());
    }

    @Override
    public List<Goal> goals() {
        return List.of();
    }

    @Override
    public int warmUps() {
        return 0;
    }

    @Override
    public int rounds(int asked) {
        return 1;
    }
}

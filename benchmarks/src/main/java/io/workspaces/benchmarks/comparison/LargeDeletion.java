package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Gauge;
import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.stage.Million.Place;
import io.workspaces.benchmarks.stage.Site;
import io.workspaces.benchmarks.stage.Stage;
import io.workspaces.localserver.Waiting;
import java.time.Duration;
import java.util.List;

/** How long a large workspace is deleted in the background. */
final class LargeDeletion implements Comparison {
    private static final Duration PATIENCE = Duration.ofHours(6);
    private static final String LEFT = "select (select count(*) from org where id = ?)"
            + " + (select count(*) from wsp_workspace where org_id = ?)";

    private final Stage stage;

    LargeDeletion(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String id() {
        return "large-deletion";
    }

    @Override
    public String title() {
        return "Deletion of a large workspace, of a million";
    }

    @Override
    public String about() {
        return "From the request to the moment when nothing of the workspace of "
                + stage.scale().million().large()
                + ", and of those whom jobs have invited into it, is left. The accounts stay.";
    }

    @Override
    public List<Contender> contenders() {
        Place place = stage.million().large();
        return List.of(new Contender(Names.OURS, round -> deleted(place)));
    }

    private Sample deleted(Place place) throws Exception {
        Site site = stage.ours();
        Gauge.Priced<?> run = site.gauge().price(() -> {
            site.realm().send("DELETE", "/workspaces/" + place.id(), null).expect(202);
            return Waiting.until(PATIENCE, () -> site.tables().text(LEFT, place.id(), place.id()), "0"::equals);
        });
        return Sample.of(place.size(), run.cost())
                .with(Metric.SECONDS, run.cost().seconds());
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

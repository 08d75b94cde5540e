package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Gauge;
import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.stage.BulkJobs;
import io.workspaces.benchmarks.stage.Site;
import io.workspaces.benchmarks.stage.Stage;
import io.workspaces.benchmarks.stage.StockInvitations;
import io.workspaces.localserver.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The same as {@link BulkAgainstLoop}, until the last mail is out. */
final class BulkDelivered implements Comparison {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Stage stage;

    BulkDelivered(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String id() {
        return "bulk-delivered";
    }

    @Override
    public String title() {
        return "Bulk invitation, mails delivered";
    }

    @Override
    public String about() {
        return "One person, from the file or the loop of requests to the mail at a mail server, without limits on"
                + " mails a second, two mails at a time; the loop has " + Site.CALLERS + " callers.";
    }

    @Override
    public List<Contender> contenders() {
        // Both, so that neither is warmer than the other.
        stage.stock().restart(Map.of());
        stage.ours()
                .restart(Map.of(
                        "spi-workspaces--default--mails-per-second", "0",
                        "spi-workspaces--default--bulk-mails-per-hour", "0"));
        StockInvitations loop = StockInvitations.intoNewOrganization(stage.stock());
        int rows = stage.scale().loopRows();
        return List.of(
                new Contender(Names.STOCK, round -> stage.stock().load().times(rows, loop::createAndMail)),
                new Contender(Names.OURS, round -> bulk()));
    }

    private Sample bulk() throws Exception {
        BulkJobs jobs = BulkJobs.inNewWorkspace(stage.ours());
        int rows = stage.scale().bulkRows() / 2;
        String file = jobs.file(rows);
        int wanted = stage.mail().taken() + rows;
        Gauge.Priced<?> run = stage.ours().gauge().price(() -> {
            jobs.run(file);
            return Waiting.until(PATIENCE, stage.mail()::taken, taken -> taken >= wanted);
        });
        return Sample.of(rows, run.cost());
    }

    @Override
    public int warmUps() {
        return 3;
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.atLeast(8, "rows/s, of the loop's", Goal.ratio(Names.OURS, Metric.RATE, Names.STOCK)));
    }

    @Override
    public void finish() {
        stage.ours().restart(Map.of());
    }
}

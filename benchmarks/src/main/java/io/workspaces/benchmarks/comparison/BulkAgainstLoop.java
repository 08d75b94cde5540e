package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Gauge;
import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.stage.BulkJobs;
import io.workspaces.benchmarks.stage.Stage;
import io.workspaces.benchmarks.stage.StockInvitations;
import java.util.List;

/** A file against the loops of requests that come nearest. */
final class BulkAgainstLoop implements Comparison {
    private static final String LOOP = "Keycloak, request loop";
    private static final String INVITE = "Keycloak, invite-user alone";

    private final Stage stage;

    BulkAgainstLoop(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String id() {
        return "bulk-invite";
    }

    @Override
    public String title() {
        return "Bulk invitation";
    }

    @Override
    public String about() {
        return "One person: role, group, three values of metadata, mail queued. The loop makes an account with three"
                + " attributes, adds it to organization and group and sends a mail, with 8 callers at once;"
                + " invite-user only records an invitation and sends a mail.";
    }

    @Override
    public List<Contender> contenders() {
        StockInvitations stock = StockInvitations.intoNewOrganization(stage.stock());
        StockInvitations alone = StockInvitations.intoNewOrganization(stage.stock());
        int rows = stage.scale().loopRows();
        return List.of(
                new Contender(LOOP, round -> stage.stock().load().times(rows, stock::createAndMail)),
                new Contender(INVITE, round -> stage.stock().load().times(rows, alone::inviteUser)),
                new Contender(Names.OURS, round -> bulk()));
    }

    private Sample bulk() throws Exception {
        BulkJobs jobs = BulkJobs.inNewWorkspace(stage.ours());
        int rows = stage.scale().bulkRows();
        String file = jobs.file(rows);
        Gauge.Priced<?> run = stage.ours().gauge().price(() -> jobs.run(file));
        BulkJobs.dropMails(stage.ours());
        return Sample.of(rows, run.cost());
    }

    @Override
    public int warmUps() {
        return 2;
    }

    @Override
    public List<Goal> goals() {
        return List.of(
                Goal.atLeast(30, "rows/s, of the loop's", Goal.ratio(Names.OURS, Metric.RATE, LOOP)),
                Goal.atMost(1 / 25.0, "CPU a row, of the loop's", Goal.ratio(Names.OURS, Metric.CPU, LOOP)),
                Goal.atLeast(12, "rows/s, of invite-user's", Goal.ratio(Names.OURS, Metric.RATE, INVITE)));
    }
}

package io.workspaces.benchmarks.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.benchmarks.measure.Cost;
import io.workspaces.benchmarks.measure.Gauge;
import io.workspaces.benchmarks.measure.LiveHeap;
import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.stage.BulkJobs;
import io.workspaces.benchmarks.stage.Stage;
import io.workspaces.benchmarks.stage.Team;
import java.util.List;

/** Files that change members: how fast they are checked and done, and what they hold in memory. */
final class BulkUpdate implements Comparison {
    private static final String WATCHED = "Workspaces, memory watched";
    private static final String ACTIVE = "Workspaces, some Active";
    private static final String CHECK = "Workspaces, check of changes";
    private static final String UNCHANGED = "Workspaces, nothing changes";

    private final Stage stage;
    private final int rows;

    BulkUpdate(Stage stage) {
        this.stage = stage;
        this.rows = stage.scale().manyRows();
    }

    @Override
    public String id() {
        return "bulk-update";
    }

    @Override
    public String title() {
        return "Bulk update";
    }

    @Override
    public String about() {
        return "One row, out of files of " + rows + ", of a workspace that has as many members and gets a third more"
                + " with each file. A third of the rows invites, a third changes role and a value of metadata, and a"
                + " third is as the member is; " + rows / 10 + " of those that change are Active where it says so."
                + " Then a check of rows that all change, and a file in which none does. Whoever sends them may see"
                + " values, so that values are compared. Rows written are those of members, metadata, invitations,"
                + " mails and of the audit trail about them.";
    }

    @Override
    public List<Contender> contenders() {
        Team team = Team.invited(stage.ours(), rows);
        team.activateLast(rows / 10);
        return List.of(
                new Contender(Names.OURS, round -> timed(team, round)),
                new Contender(WATCHED, round -> watched(team, round)),
                new Contender(ACTIVE, round -> active(team, round)),
                new Contender(CHECK, round -> checked(team, round)),
                new Contender(UNCHANGED, round -> unchanged(team, round)));
    }

    /** Turns that only warm up have shorter files. */
    private int size(int round) {
        return round == 0 ? rows / 10 : rows;
    }

    private String mixed(Team team, int round) {
        return team.mixed(size(round), 1, 1 + rows / 3);
    }

    private Sample timed(Team team, int round) throws Exception {
        String file = mixed(team, round);
        Gauge.Priced<?> run = stage.ours().gauge().price(() -> team.update(file));
        BulkJobs.dropMails(stage.ours());
        return Sample.of(size(round), run.cost());
    }

    private Sample watched(Team team, int round) throws Exception {
        if (round == 0) {
            return Sample.of(Metric.MEMORY, 0);
        }
        String file = mixed(team, round);
        LiveHeap heap = new LiveHeap(stage.ours().pid());
        double before = heap.mebibytes();
        double most = heap.mostDuring(() -> team.update(file));
        BulkJobs.dropMails(stage.ours());
        return Sample.of(Metric.MEMORY, most - before);
    }

    private Sample active(Team team, int round) throws Exception {
        int size = size(round);
        String file = team.mixed(size, rows - size / 3 + 1, 1);
        Gauge.Priced<JsonNode> run = stage.ours().gauge().price(() -> team.update(file));
        BulkJobs.dropMails(stage.ours());
        long end = System.nanoTime();
        team.awaitMemberships(run.result());
        return Sample.of(size, run.cost()).with(Metric.FOLLOWED, (System.nanoTime() - end) / 1e9);
    }

    private Sample checked(Team team, int round) throws Exception {
        String file = team.changed(size(round));
        Cost cost = stage.ours().gauge().price(() -> team.check(file)).cost();
        return Sample.of(size(round), cost).with(Metric.SECONDS, cost.seconds());
    }

    private Sample unchanged(Team team, int round) throws Exception {
        String file = team.unchanged(size(round));
        long before = team.writes();
        Gauge.Priced<?> run = stage.ours().gauge().price(() -> team.update(file));
        return Sample.of(size(round), run.cost()).with(Metric.WRITES, team.writes() - before);
    }

    @Override
    public int warmUps() {
        return 3;
    }

    /** A round takes minutes, in which tens of thousands of rows are written. */
    @Override
    public int rounds(int asked) {
        return Math.min(asked, 2);
    }

    @Override
    public List<Goal> goals() {
        return List.of(
                Goal.atLeast(1_000, "rows/s of a mixed file", Goal.value(Names.OURS, Metric.RATE)),
                Goal.atMost(64, "MiB of heap above idle", Goal.value(WATCHED, Metric.MEMORY)),
                Goal.atMost(5, "seconds for a check of changes", Goal.value(CHECK, Metric.SECONDS)),
                Goal.atLeast(5_000, "rows/s if nothing changes", Goal.value(UNCHANGED, Metric.RATE)),
                Goal.atMost(0, "rows written if nothing changes", Goal.value(UNCHANGED, Metric.WRITES)));
    }
}

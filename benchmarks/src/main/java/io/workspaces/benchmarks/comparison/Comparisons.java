package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.stage.Stage;
import io.workspaces.benchmarks.stage.ThemeFiles;
import java.util.List;

/** All comparisons, in the order of the report. */
public final class Comparisons {
    private Comparisons() {}

    public static List<Comparison> on(Stage stage, ThemeFiles theme) {
        return List.of(
                new BulkAgainstLoop(stage),
                new DryRun(stage),
                new BulkUpdate(stage),
                new MemberPage(stage),
                new MemberSearch(stage),
                new PeopleCount(stage),
                new CurrentUserRate(stage),
                new TokenRefresh(stage),
                new Login(stage),
                new MemberPageGrowth(stage),
                new ConsoleSize(theme),
                new SdkAccess(),
                new StartUp(stage),
                new BulkDelivered(stage),
                new BulkGrowth(stage));
    }
}

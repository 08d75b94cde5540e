package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.stage.Stage;
import io.workspaces.benchmarks.stage.ThemeFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The comparisons of each scale, in the order of the report. */
public final class Comparisons {
    private Comparisons() {}

    public static List<Comparison> on(Stage stage, ThemeFiles theme) {
        return switch (stage.scale()) {
            case SMALL ->
                Stream.concat(withStock(stage, theme).stream(), ofMillion(stage).stream())
                        .toList();
            case FULL -> withStock(stage, theme);
            case MILLION -> {
                List<Comparison> all = new ArrayList<>(ofMillion(stage));
                // Before the deletion, which takes longest.
                all.add(all.size() - 1, new StartUp(stage));
                yield all;
            }
        };
    }

    /** What people wait for in a realm with millions of them, and then jobs; the last one deletes a workspace. */
    private static List<Comparison> ofMillion(Stage stage) {
        return List.of(
                new MemberPages(stage),
                new MemberSearches(stage),
                new MemberFilters(stage),
                new GroupPages(stage),
                new AuditPages(stage),
                new RealmLists(stage),
                new SignedIn(stage),
                new RepairCheck(stage),
                new LargeJobs(stage),
                new LargeDeletion(stage));
    }

    private static List<Comparison> withStock(Stage stage, ThemeFiles theme) {
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

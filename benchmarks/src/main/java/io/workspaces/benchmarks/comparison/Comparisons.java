package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.stage.Stage;
import java.util.List;

/** All comparisons, in the order of the report. */
public final class Comparisons {
    private Comparisons() {}

    public static List<Comparison> on(Stage stage) {
        return List.of(new BulkAgainstLoop(stage), new MemberPage(stage));
    }
}

package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.stage.Crowds.Crowd;
import io.workspaces.benchmarks.stage.Reads;
import io.workspaces.benchmarks.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the cost of a page grows with the workspace. */
final class MemberPageGrowth implements Comparison {
    private final Stage stage;

    MemberPageGrowth(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String id() {
        return "member-page-growth";
    }

    @Override
    public String title() {
        return "Page of members, growth";
    }

    @Override
    public String about() {
        return "100 members from the middle of workspaces of different sizes.";
    }

    @Override
    public List<Contender> contenders() {
        List<Contender> contenders = new ArrayList<>();
        for (int size : stage.scale().crowds()) {
            Crowd crowd = stage.crowds().of(size);
            List<String> cursors = new Reads(stage.ours()).cursors(crowd);
            contenders.add(new Contender(name(Names.STOCK, size), round -> MemberPage.stock(stage, crowd)));
            contenders.add(new Contender(name(Names.OURS, size), round -> MemberPage.ours(stage, crowd, cursors)));
        }
        return contenders;
    }

    private static String name(String who, int size) {
        return String.format(Locale.ROOT, "%s, %,d", who, size);
    }

    @Override
    public List<Goal> goals() {
        List<Integer> sizes = stage.scale().crowds();
        String largest = name(Names.OURS, sizes.get(sizes.size() - 1));
        return List.of(Goal.atMost(5.05, "statements a page in the largest", Goal.value(largest, Metric.STATEMENTS)));
    }
}

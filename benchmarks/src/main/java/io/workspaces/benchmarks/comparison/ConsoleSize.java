package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.stage.ThemeFiles;
import java.util.List;

/** What browsers load of the admin console's new pages. */
final class ConsoleSize implements Comparison {
    private static final String AT_LOAD = "Workspaces, with the console";
    private static final String PAGES = "Workspaces, with the first page of ours";

    /** All but the script that every page loads, the workspace Admins' console and other languages. */
    private static final String OF_PAGES =
            "(?!(workspaces|nav|[dD]oor|standalone|StandaloneConsole|de|es|fr|ja)-).*\\.js|.*\\.css";

    private final ThemeFiles theme;

    ConsoleSize(ThemeFiles theme) {
        this.theme = theme;
    }

    @Override
    public String id() {
        return "console-size";
    }

    @Override
    public String title() {
        return "Admin console";
    }

    @Override
    public String about() {
        return "What a browser loads more than for Keycloak's own console, compressed: in every page, and when a page of"
                + " workspaces is opened (script, style, one language).";
    }

    @Override
    public List<Contender> contenders() {
        return List.of(
                new Contender(AT_LOAD, round -> kilobytes("(workspaces|nav)-.*\\.js")),
                new Contender(PAGES, round -> kilobytes(OF_PAGES)));
    }

    private Sample kilobytes(String names) {
        return Sample.of(Metric.KILOBYTES, theme.compressed(names) / 1000.0);
    }

    @Override
    public List<Goal> goals() {
        return List.of(
                Goal.atMost(4, "kB more in every page", Goal.value(AT_LOAD, Metric.KILOBYTES)),
                Goal.atMost(100, "kB of our pages", Goal.value(PAGES, Metric.KILOBYTES)));
    }

    @Override
    public int rounds(int asked) {
        return 1;
    }
}

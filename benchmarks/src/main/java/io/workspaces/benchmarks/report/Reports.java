package io.workspaces.benchmarks.report;

import io.workspaces.benchmarks.comparison.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a run as files: a page, or the generated part of one, its charts and its samples. */
public final class Reports {
    private static final String BEGIN = "<!-- figures: written by mvn -Pbenchmark -->\n";
    private static final String END = "<!-- end of figures -->\n";

    private Reports() {}

    /**
     * Writes to a folder.
     *
     * @param page its name; what stands between the marks for figures is replaced, if it is there
     */
    public static void write(Run run, Path folder, String page) throws IOException {
        String charts = page.replace(".md", "");
        Files.createDirectories(folder.resolve(charts));
        for (Outcome outcome : run.outcomes()) {
            Files.writeString(
                    folder.resolve(charts).resolve(outcome.comparison().id() + ".svg"), new BarChart(outcome).svg());
            if (outcome.top().isPresent()) {
                Files.writeString(
                        folder.resolve(charts)
                                .resolve("statements-" + outcome.comparison().id() + ".txt"),
                        new StatementsReport(outcome.top().get()).text());
            }
        }
        Files.writeString(folder.resolve(charts).resolve("report.json"), JsonReport.text(run));
        Path file = folder.resolve(page);
        String before = Files.exists(file) ? Files.readString(file) : BEGIN + END;
        Files.writeString(file, replaced(before, new MarkdownReport(run, charts).text()));
    }

    static String replaced(String page, String figures) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("The page has no place for figures");
        }
        return page.substring(0, begin + BEGIN.length()) + figures + page.substring(end);
    }
}

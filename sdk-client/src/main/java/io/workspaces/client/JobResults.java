package io.workspaces.client;

import static io.workspaces.client.internal.http.Exchanges.await;

import io.workspaces.client.model.JobRow;
import io.workspaces.client.model.Outcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of the rows of one bulk invitation. */
public final class JobResults {
    private final Api job;

    JobResults(Api job) {
        this.job = job;
    }

    /**
     * The rows.
     *
     * @param outcomes only these, none for all
     * @return lazy: pages are fetched as the stream comes to them
     */
    public Stream<JobRow> rows(Outcome... outcomes) {
        String wanted = Arrays.stream(outcomes)
                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
        Api rows = job.then("rows");
        return Pages.stream(cursor -> rows.page(Map.of("outcome", wanted, "cursor", cursor), JobRow.class));
    }

    /**
     * What became of each row, as a file.
     *
     * @return a CSV, in memory as a whole
     */
    public String report() {
        return await(job.then("report.csv").text());
    }

    /**
     * The rows that failed, as they were, to be mended and uploaded again. For whoever uploaded them only, since
     * they hold metadata in clear.
     *
     * @return a CSV, in memory as a whole; a secret
     */
    public String failedRows() {
        return await(job.then("failed.csv").text());
    }
}

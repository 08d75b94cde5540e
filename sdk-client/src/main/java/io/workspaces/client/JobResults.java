package io.workspaces.client;

import static io.workspaces.client.internal.http.Await.await;

import io.workspaces.client.model.JobRow;
import io.workspaces.client.model.RowOutcome;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the results of one bulk invitation. */
public final class JobResults {
    private final ApiClient job;

    JobResults(ApiClient job) {
        this.job = job;
    }

    /**
     * Lists the rows.
     *
     * @param outcomes the outcomes to include; none for all
     * @return a lazy stream, which fetches a page when it gets there
     */
    public Stream<JobRow> rows(RowOutcome... outcomes) {
        String wanted = Arrays.stream(outcomes).map(RowOutcome::text).collect(Collectors.joining(","));
        ApiClient rows = job.path("rows");
        return Pages.stream(cursor -> rows.page(Map.of("outcome", wanted, "cursor", cursor), JobRow.class));
    }

    /**
     * Downloads the result of each row.
     *
     * @return the CSV text, held in memory as a whole
     */
    public String reportCsv() {
        return await(job.path("report.csv").text());
    }

    /**
     * Downloads the failed rows as they were uploaded, to be corrected and uploaded again. Only the person who
     * uploaded them may do so, since they contain metadata in plain text.
     *
     * @return the CSV text, held in memory as a whole; a secret
     */
    public String failedRowsCsv() {
        return await(job.path("failed.csv").text());
    }
}

package io.workspaces.client;

import static io.workspaces.client.internal.http.Exchanges.await;

import io.workspaces.client.internal.http.Pauses;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.Job;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Invitations of many by CSV: jobs that the server works through by itself. */
public final class BulkInvitations {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Api workspace;
    private final Api api;
    private final Pauses pauses;

    BulkInvitations(Api workspace, Pauses pauses) {
        this.workspace = workspace;
        this.api = workspace.then("bulk-invitations");
        this.pauses = pauses;
    }

    /**
     * Has a file judged; nobody is invited. The job ends as {@code CHECKED} and can then be run.
     *
     * @param upload the rows
     * @return the job, just begun
     */
    public Job check(BulkUpload upload) {
        return await(post(upload, true));
    }

    /**
     * Invites the people of a file.
     *
     * @param upload the rows
     * @return the job, just begun
     */
    public Job start(BulkUpload upload) {
        return await(startAsync(upload));
    }

    /**
     * {@link #start(BulkUpload)} without waiting for the upload.
     *
     * @param upload the rows
     * @return the job, just begun, or the error
     */
    public CompletableFuture<Job> startAsync(BulkUpload upload) {
        return post(upload, false);
    }

    private CompletableFuture<Job> post(BulkUpload upload, boolean dryRun) {
        if (upload.file().size() <= PartedUpload.LARGEST_WHOLE) {
            Request request = request(upload.parameters(dryRun), upload.key());
            return api.send(request.body("text/csv", upload.file().whole()), Job.class);
        }
        return new PartedUpload(workspace.then("uploads"), upload.file()).send().thenCompose(stored -> {
            Map<String, String> parameters = new LinkedHashMap<>(upload.parameters(dryRun));
            parameters.put("upload", stored);
            return api.send(request(parameters, upload.key()), Job.class);
        });
    }

    private Request request(Map<String, String> parameters, String key) {
        return Request.of("POST", api.urls().uri(parameters))
                .header("Idempotency-Key", key)
                .repeatable();
    }

    /**
     * The jobs of the workspace, the newest first.
     *
     * @return lazy: pages are fetched as the stream comes to them
     */
    public Stream<Job> stream() {
        return Pages.stream(cursor -> api.page(Map.of("cursor", cursor), Job.class));
    }

    /**
     * A file to begin with: the header and some rows.
     *
     * @return a CSV
     */
    public String sample() {
        return await(api.then("sample.csv").text());
    }

    /**
     * Runs a checked job.
     *
     * @param checked as it was judged; where it has effects, running it says yes to its plan
     * @return the job, just begun
     */
    public Job run(Job checked) {
        String plan = checked.plan() == null ? "" : checked.plan();
        return await(api.send(
                Request.of("POST", api.urls().then(checked.id(), "run").uri(Map.of("confirm", plan))), Job.class));
    }

    /**
     * How a job fares.
     *
     * @param id of the job
     * @return the job now
     */
    public Job get(String id) {
        return await(getAsync(id));
    }

    /**
     * {@link #get(String)} without waiting.
     *
     * @param id of the job
     * @return the job now, or the error
     */
    public CompletableFuture<Job> getAsync(String id) {
        return api.then(id).get(Job.class);
    }

    /**
     * Waits until a job has ended, however it ended.
     *
     * @param id of the job
     * @param progress told of the job twice a second
     * @return the ended job
     */
    public Job awaitEnd(String id, Consumer<Job> progress) {
        return await(endAsync(id, progress));
    }

    /**
     * {@link #awaitEnd(String, Consumer)} without waiting.
     *
     * @param id of the job
     * @param progress told of the job twice a second, on another thread
     * @return the ended job, or the error
     */
    public CompletableFuture<Job> endAsync(String id, Consumer<Job> progress) {
        return getAsync(id).thenCompose(job -> {
            progress.accept(job);
            return job.ended()
                    ? CompletableFuture.completedFuture(job)
                    : pauses.pause(POLL).thenCompose(waited -> endAsync(id, progress));
        });
    }

    /**
     * Stops a job; who was invited stays invited.
     *
     * @param id of the job
     */
    public void cancel(String id) {
        await(api.tell(Request.of("POST", api.then(id, "cancel").uri())));
    }

    /**
     * What became of the rows of a job.
     *
     * @param id of the job
     * @return to stream and to download them
     */
    public JobResults results(String id) {
        return new JobResults(api.then(id));
    }
}

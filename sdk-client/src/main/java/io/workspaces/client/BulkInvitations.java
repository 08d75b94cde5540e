package io.workspaces.client;

import static io.workspaces.client.internal.http.Await.await;

import io.workspaces.client.internal.http.Delay;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.FilePreview;
import io.workspaces.client.model.Job;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Invites many people by CSV. Each upload becomes a job, which the server runs in the background. */
public final class BulkInvitations {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

    /** More than the server reads of a file to show its first rows. */
    private static final int PREVIEW_BYTES = 1 << 20;

    private final ApiClient workspace;
    private final ApiClient api;
    private final Delay delay;

    BulkInvitations(ApiClient workspace, Delay delay) {
        this.workspace = workspace;
        this.api = workspace.path("bulk-invitations");
        this.delay = delay;
    }

    /**
     * Checks a file and invites nobody. The job ends as {@code CHECKED} and can then be run.
     *
     * @param upload the rows
     * @return the new job
     */
    public Job check(BulkUpload upload) {
        return await(post(upload, true));
    }

    /**
     * Invites the people of a file.
     *
     * @param upload the rows
     * @return the new job
     */
    public Job start(BulkUpload upload) {
        return await(startAsync(upload));
    }

    /**
     * Asynchronous version of {@link #start(BulkUpload)}.
     *
     * @param upload the rows
     * @return a future with the new job
     */
    public CompletableFuture<Job> startAsync(BulkUpload upload) {
        return post(upload, false);
    }

    private CompletableFuture<Job> post(BulkUpload upload, boolean dryRun) {
        if (upload.file().size() <= MultipartUpload.MAX_SINGLE_REQUEST_BYTES) {
            Request request = request(upload.parameters(dryRun), upload.key());
            return api.send(request.body("text/csv", upload.file().publisher()), Job.class);
        }
        return new MultipartUpload(workspace.path("uploads"), upload.file())
                .send()
                .thenCompose(stored -> {
                    Map<String, String> parameters = new LinkedHashMap<>(upload.parameters(dryRun));
                    parameters.put("upload", stored);
                    return api.send(request(parameters, upload.key()), Job.class);
                });
    }

    private Request request(Map<String, String> parameters, String key) {
        return Request.of("POST", api.urls().uri(parameters))
                .header(IDEMPOTENCY_KEY, key)
                .markIdempotent();
    }

    /**
     * Reads the columns and first rows of a file, and keeps nothing. It helps to find out {@link BulkUpload#columns}.
     *
     * @param upload the file
     * @return its columns and first rows
     */
    public FilePreview preview(BulkUpload upload) {
        byte[] beginning = upload.file().read(0, PREVIEW_BYTES);
        Request request = Request.of("POST", api.urls().path("preview").uri(upload.previewParameters()))
                .markIdempotent();
        return await(api.send(request.body("text/csv", BodyPublishers.ofByteArray(beginning)), FilePreview.class));
    }

    /**
     * Lists the jobs of the workspace, the newest first.
     *
     * @return a lazy stream, which fetches a page when it gets there
     */
    public Stream<Job> stream() {
        return Pages.stream(cursor -> api.page(Map.of("cursor", cursor), Job.class));
    }

    /**
     * Returns a sample file: the header and some rows.
     *
     * @return the CSV text
     */
    public String sampleCsv() {
        return await(api.path("sample.csv").text());
    }

    /**
     * Runs a checked job.
     *
     * @param checked the job as it was checked; running it confirms its effects, if it has any
     * @return the new job
     */
    public Job run(Job checked) {
        String plan = checked.plan() == null ? "" : checked.plan();
        return await(api.send(
                Request.of("POST", api.urls().path(checked.id(), "run").uri(Map.of("confirm", plan))), Job.class));
    }

    /**
     * Returns a job.
     *
     * @param id the id of the job
     * @return the job as it is now
     */
    public Job get(String id) {
        return await(getAsync(id));
    }

    /**
     * Asynchronous version of {@link #get(String)}.
     *
     * @param id the id of the job
     * @return a future with the job as it is now
     */
    public CompletableFuture<Job> getAsync(String id) {
        return api.path(id).get(Job.class);
    }

    /**
     * Gives a job another name, in whatever state it is.
     *
     * @param id the id of the job
     * @param name the new name, up to 255 characters
     * @return the renamed job
     */
    public Job rename(String id, String name) {
        return await(api.send(Request.of("PATCH", api.urls().path(id).uri()).json(Map.of("name", name)), Job.class));
    }

    /**
     * Waits until a job has ended, whatever its final state.
     *
     * @param id the id of the job
     * @param progress receives the job about twice a second
     * @return the ended job
     */
    public Job awaitCompletion(String id, Consumer<Job> progress) {
        return await(awaitCompletionAsync(id, progress));
    }

    /**
     * Asynchronous version of {@link #awaitCompletion(String, Consumer)}.
     *
     * @param id the id of the job
     * @param progress receives the job about twice a second, on another thread
     * @return a future with the ended job
     */
    public CompletableFuture<Job> awaitCompletionAsync(String id, Consumer<Job> progress) {
        return getAsync(id).thenCompose(job -> {
            progress.accept(job);
            return job.ended()
                    ? CompletableFuture.completedFuture(job)
                    : delay.after(POLL_INTERVAL).thenCompose(waited -> awaitCompletionAsync(id, progress));
        });
    }

    /**
     * Cancels a job. People who were already invited stay invited.
     *
     * @param id the id of the job
     */
    public void cancel(String id) {
        await(api.run(Request.of("POST", api.path(id, "cancel").uri())));
    }

    /**
     * Finds out what doing something to members would do. The new job ends as {@code CHECKED} and can then be run.
     *
     * @param action what to do
     * @param members all that match; the order does not matter
     * @return the new job
     */
    public Job checkAction(MemberAction action, MemberQuery members) {
        return act(action.to("filter", members.filters()), true);
    }

    /**
     * Does something to all members that match.
     *
     * @param action what to do
     * @param members all that match; the order does not matter
     * @return the new job
     */
    public Job act(MemberAction action, MemberQuery members) {
        return act(action.to("filter", members.filters()), false);
    }

    /**
     * Finds out what doing something to some members would do. The new job ends as {@code CHECKED}.
     *
     * @param action what to do
     * @param memberIds the members
     * @return the new job
     */
    public Job checkAction(MemberAction action, Collection<String> memberIds) {
        return act(action.to("members", List.copyOf(memberIds)), true);
    }

    /**
     * Does something to some members.
     *
     * @param action what to do
     * @param memberIds the members
     * @return the new job
     */
    public Job act(MemberAction action, Collection<String> memberIds) {
        return act(action.to("members", List.copyOf(memberIds)), false);
    }

    private Job act(RequestBody body, boolean dryRun) {
        Map<String, String> parameters = Map.of("dryRun", Boolean.toString(dryRun));
        Request request = Request.of(
                        "POST", workspace.path("members", "actions").urls().uri(parameters))
                .header(IDEMPOTENCY_KEY, UUID.randomUUID().toString())
                .markIdempotent();
        return await(api.send(body.applyTo(request), Job.class));
    }

    /**
     * Finds out what undoing a job would do. The new job ends as {@code CHECKED} and can then be run.
     *
     * @param id the id of the job to undo
     * @param mails whether to mail people who become Invited again
     * @return the new job
     */
    public Job checkUndo(String id, boolean mails) {
        return await(undo(id, true, mails));
    }

    /**
     * Takes back what a job did, field by field as far as nobody has changed it since. People whom it invited are
     * deleted while Invited. If this has effects on roles, the new job ends as {@code CHECKED}, to be run then.
     *
     * @param id the id of the job to undo
     * @param mails whether to mail people who become Invited again
     * @return the new job
     */
    public Job undo(String id, boolean mails) {
        return await(undo(id, false, mails));
    }

    private CompletableFuture<Job> undo(String id, boolean dryRun, boolean mails) {
        Map<String, String> parameters = Map.of("dryRun", Boolean.toString(dryRun), "mails", Boolean.toString(mails));
        return api.send(
                Request.of("POST", api.urls().path(id, "undo").uri(parameters))
                        .header(IDEMPOTENCY_KEY, UUID.randomUUID().toString())
                        .markIdempotent(),
                Job.class);
    }

    /**
     * Returns the results of a job's rows. Makes no request.
     *
     * @param id the id of the job
     * @return streams and downloads the rows
     */
    public JobResults results(String id) {
        return new JobResults(api.path(id));
    }
}

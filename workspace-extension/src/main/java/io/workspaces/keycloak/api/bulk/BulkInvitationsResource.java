package io.workspaces.keycloak.api.bulk;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.PageRepresentation;
import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.BulkModule;
import io.workspaces.keycloak.bulk.JobMode;
import io.workspaces.keycloak.bulk.OnError;
import io.workspaces.keycloak.bulk.OnMissing;
import io.workspaces.keycloak.bulk.ReceiveFile;
import io.workspaces.keycloak.bulk.Submission;
import io.workspaces.keycloak.bulk.Submission.Purpose;
import io.workspaces.keycloak.bulk.Upload;
import io.workspaces.keycloak.bulk.csv.CsvFile;
import io.workspaces.keycloak.bulk.csv.CsvLimits;
import io.workspaces.keycloak.bulk.csv.FileOptions;
import io.workspaces.keycloak.bulk.csv.FilePreview;
import io.workspaces.keycloak.invitation.keycloak.ClientRedirects;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bulk invitations of one workspace. */
public final class BulkInvitationsResource {
    private final WorkspaceId workspace;
    private final AccessGuard guard;
    private final BulkModule bulk;
    private final ClientRedirects targets;
    private final JobAnswers answers;

    public BulkInvitationsResource(WorkspaceId workspace, AccessGuard guard, BulkModule bulk, ClientRedirects targets) {
        this.workspace = workspace;
        this.guard = guard;
        this.bulk = bulk;
        this.targets = targets;
        this.answers = new JobAnswers(guard, bulk);
    }

    @GET
    @Path("sample.csv")
    public Response sample() {
        guard.requireView(workspace);
        return CsvAnswers.of("sample.csv", target -> target.append(CsvFile.SAMPLE));
    }

    @GET
    @Path("")
    public Response list(@QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        guard.requireManage(workspace);
        Page<BulkJob> page = bulk.stores().jobs().list(workspace, Parameters.limit(limit), cursor);
        return Answers.ok(PageRepresentation.of(page, answers::representation));
    }

    /** Creates a job from the file in the body, or from an upload by its id. */
    @POST
    @Path("")
    @Consumes(MediaType.WILDCARD)
    public Response create(
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("onError") @Nullable String onError,
            @QueryParam("fileName") @Nullable String fileName,
            @QueryParam("name") @Nullable String name,
            @QueryParam("charset") @Nullable String charset,
            @QueryParam("ignoreUnknown") @Nullable String ignoreUnknown,
            @QueryParam("columns") @Nullable String columns,
            @QueryParam("header") @Nullable String header,
            @QueryParam("confirm") @Nullable String confirm,
            @QueryParam("upload") @Nullable String uploadId,
            @QueryParam("mode") @Nullable String mode,
            @QueryParam("onMissing") @Nullable String onMissing,
            @QueryParam("clientId") @Nullable String clientId,
            @QueryParam("redirectUri") @Nullable String redirectUri,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            InputStream body)
            throws IOException {
        guard.requireManage(workspace);
        Submission submission = new Submission(
                Parameters.flag(dryRun, "dryRun"),
                OnError.parse(Parameters.text(onError)),
                JobAnswers.checked(fileName, "fileName"),
                JobAnswers.checked(key, "Idempotency-Key"),
                JobAnswers.plan(confirm),
                new Purpose(
                        JobMode.parse(Parameters.text(mode)),
                        OnMissing.parse(Parameters.text(onMissing)),
                        answers.door(),
                        targets.require(Parameters.text(clientId), Parameters.text(redirectUri)),
                        null,
                        null),
                JobAnswers.checked(Parameters.text(name), "name"),
                FileOptions.parse(
                        Parameters.text(charset),
                        Parameters.flag(ignoreUnknown, "ignoreUnknown"),
                        Parameters.text(columns),
                        header == null || Parameters.flag(header, "header")));
        BulkJob job = uploadId == null ? receive(submission, body) : receive(submission, uploadId);
        return Answers.accepted(answers.apart(job));
    }

    /** The columns and first rows of a file, of which the body may be a beginning of some rows. */
    @POST
    @Path("preview")
    @Consumes(MediaType.WILDCARD)
    public Response preview(@QueryParam("charset") @Nullable String charset, InputStream body) throws IOException {
        guard.requireManage(workspace);
        FileOptions options = FileOptions.parse(Parameters.text(charset), false, null);
        return Answers.ok(FilePreview.of(bulk.timely(body), CsvLimits.DEFAULT, options));
    }

    private BulkJob receive(Submission submission, InputStream body) throws IOException {
        return bulk.receive().receive(actor(), workspace, submission, body).job();
    }

    private BulkJob receive(Submission submission, String uploadId) throws IOException {
        Optional<BulkJob> earlier = bulk.receive().ofUpload(actor(), workspace, uploadId, submission);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Upload upload = bulk.uploads().find(actor(), workspace, uploadId);
        ReceiveFile.Received received = bulk.receive()
                .receive(
                        actor(),
                        workspace,
                        upload,
                        submission.named(upload.fileName()),
                        bulk.uploads().open(upload));
        bulk.uploads().forget(upload);
        return received.job();
    }

    @Path("{job}")
    public BulkJobResource job(@PathParam("job") String id) {
        guard.requireManage(workspace);
        return new BulkJobResource(bulk.commands().find(workspace, id), answers, bulk);
    }

    private Actor actor() {
        return answers.actor();
    }
}

package io.workspaces.keycloak.api.bulk;

import static java.util.Objects.requireNonNull;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.api.shared.PageRepresentation;
import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.BulkModule;
import io.workspaces.keycloak.bulk.JobReports;
import io.workspaces.keycloak.bulk.RowOutcome;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One bulk invitation. */
public final class BulkJobResource {
    private final BulkJob job;
    private final Actor actor;
    private final JobAnswers answers;
    private final BulkModule bulk;

    BulkJobResource(BulkJob job, JobAnswers answers, BulkModule bulk) {
        this.job = job;
        this.actor = answers.actor();
        this.answers = answers;
        this.bulk = bulk;
    }

    @GET
    @Path("")
    public Response get() {
        return Answers.ok(answers.representation(job));
    }

    @PATCH
    @Path("")
    public Response patch(InputStream body) {
        String name = Json.read(Json.text(body), Body.class).checked();
        return Answers.ok(answers.representation(bulk.commands().rename(actor, job.workspace(), job.id(), name)));
    }

    /** The JSON of a change. */
    record Body(@Nullable String name) {
        String checked() {
            String text = name == null ? "" : name.strip();
            if (text.isEmpty()) {
                throw WorkspacesException.violation("name", "missing", "is required");
            }
            return requireNonNull(JobAnswers.checked(text, "name"));
        }
    }

    @POST
    @Path("run")
    public Response run(@QueryParam("confirm") @Nullable String confirm) {
        try {
            BulkJob released = bulk.commands().run(actor, job.workspace(), job.id(), confirm);
            return Answers.accepted(answers.representation(released));
        } catch (WorkspacesException refusal) {
            throw withPlan(refusal);
        }
    }

    private WorkspacesException withPlan(WorkspacesException refusal) {
        boolean checkedAgain = refusal.details().containsKey("state");
        boolean planned =
                refusal.code() == ErrorCode.CONFIRMATION_REQUIRED || refusal.code() == ErrorCode.PLAN_OUTDATED;
        return planned && !checkedAgain
                ? refusal.with("plan", job.plan(actor))
                        .with(
                                "effects",
                                JobRepresentation.effects(
                                        job.progress().summary().promotions(),
                                        grants -> bulk.resources().namedBy(job.workspace(), grants)))
                : refusal;
    }

    @POST
    @Path("cancel")
    public Response cancel() {
        return Answers.ok(answers.representation(bulk.commands().cancel(actor, job.workspace(), job.id())));
    }

    /** Makes the job that takes back what this one did. */
    @POST
    @Path("undo")
    public Response undo(
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("mails") @Nullable String mails,
            @QueryParam("confirm") @Nullable String confirm,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return answers.started(bulk.undo()
                .start(
                        actor,
                        job,
                        answers.door(),
                        Parameters.flag(dryRun, "dryRun"),
                        Parameters.flag(mails, "mails"),
                        JobAnswers.plan(confirm),
                        JobAnswers.checked(key, "Idempotency-Key")));
    }

    @GET
    @Path("rows")
    public Response rows(
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return Answers.ok(PageRepresentation.of(
                bulk.reports().page(job, RowOutcome.parse(outcome), Parameters.limit(limit), cursor), row -> row));
    }

    @GET
    @Path("report.csv")
    public Response report() {
        JobReports reports = bulk.reports();
        return CsvAnswers.of("report.csv", target -> reports.writeReport(job, target));
    }

    /** Only for the person who uploaded the file, since it has the metadata of the rows. */
    @GET
    @Path("failed.csv")
    public Response failed() {
        // Nor somebody who has impersonated them since.
        if (!Objects.equals(actor.userId(), job.creator().userId())
                || !Objects.equals(actor.impersonator(), job.creator().impersonator())) {
            throw WorkspacesException.of(
                    ErrorCode.FORBIDDEN, "Only the person who uploaded the file gets its rows back");
        }
        JobReports reports = bulk.reports();
        reports.requireFailedRows(job);
        return CsvAnswers.of("failed.csv", target -> reports.writeFailedRows(job, target));
    }
}

package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditReference;
import io.workspaces.keycloak.group.PlanToken;
import io.workspaces.keycloak.invitation.MailLane;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A CSV file that becomes invitations, or changes of members. Each change of a job is a method here that returns the changed job. */
public record BulkJob(
        String id,
        WorkspaceId workspace,
        Actor creator,
        Instant createdAt,
        Submission submission,
        SourceFile file,
        Progress progress) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    static BulkJob receiving(String id, WorkspaceId workspace, Actor creator, Submission submission, Instant now) {
        return new BulkJob(
                id, workspace, creator, now, submission, SourceFile.NONE, Progress.beginning(JobState.RECEIVING));
    }

    /** What people call the job: its own name, that of its file, or when the file came. */
    public String name() {
        String own = submission.name() == null ? submission.fileName() : submission.name();
        MemberAction action = submission.action();
        String kind = action == null ? "CSV" : action.kind().label();
        return own == null ? kind + " " + WHEN.format(createdAt) : own;
    }

    BulkJob called(String name) {
        return new BulkJob(id, workspace, creator, createdAt, submission.called(name), file, progress);
    }

    /** How audit entries refer to the job. */
    public AuditReference reference() {
        return new AuditReference(id, name());
    }

    /** Which mails its mails leave with. */
    public MailLane mailLane() {
        return MailLane.of(file.rows());
    }

    public JobState state() {
        return progress.state();
    }

    BulkJob received(SourceFile whole) {
        JobState waiting = submission.dryRun() ? JobState.CHECKING : JobState.QUEUED;
        return new BulkJob(id, workspace, creator, createdAt, submission, whole, Progress.beginning(waiting));
    }

    /** Until when the job can be undone, or null if it cannot. */
    public @Nullable Instant undoUntil() {
        Instant end = progress.finishedAt();
        return end == null || submission.undo() != null || progress.counts().count(RowOutcome.REVERSIBLE) == 0
                ? null
                : end.plus(OldValues.KEPT);
    }

    boolean undoable(Instant now) {
        Instant until = undoUntil();
        return until != null && now.isBefore(until);
    }

    /** A node begins to work on the job, or continues. */
    BulkJob atWork() {
        if (state() != JobState.QUEUED) {
            return this;
        }
        return with(progress.in(progress.checked() ? JobState.RUNNING : JobState.CHECKING));
    }

    /** Begins the check again at the first row, since the role rules have changed. */
    BulkJob checkedAgain() {
        return with(Progress.beginning(JobState.CHECKING));
    }

    BulkJob afterCheck(Chunk chunk, CheckSummary summary) {
        return with(progress.past(chunk.rows(), progress.counts().plus(chunk.counts()), summary));
    }

    /** Whether the check or the run has come to the end of the file. */
    boolean pastLastChunk() {
        return progress.next() >= file.chunks();
    }

    /** Some rows come to another outcome than they were counted with. */
    BulkJob recounted(OutcomeCounts before, OutcomeCounts after) {
        return with(progress.counting(progress.counts().minus(before).plus(after)));
    }

    /** The check has come to its end. */
    BulkJob afterLastCheck(Instant now) {
        if (submission.dryRun()) {
            return with(progress.judged(JobState.CHECKED));
        }
        if (invalid()) {
            return failed(rowsInvalid(), now);
        }
        boolean confirmed = !needsConfirmation() || plan(creator).equals(submission.confirm());
        return with(progress.judged(confirmed ? JobState.RUNNING : JobState.CHECKED));
    }

    BulkJob afterRun(Chunk before, Chunk after, Instant now) {
        OutcomeCounts counts = progress.counts().minus(before.counts()).plus(after.counts());
        return with(progress.past(after.rows(), counts, progress.summary())).ifDone(now);
    }

    /** Passes chunks in which the run has nothing to do. */
    BulkJob past(int chunks, int rows) {
        return with(progress.past(chunks, rows));
    }

    /** Ends the job if nothing is left; rows may wait until all others are done. */
    BulkJob ifDone(Instant now) {
        return pastLastChunk() && progress.counts().planned() == 0
                ? with(progress.ended(JobState.DONE, null, now))
                : this;
    }

    /**
     * Lets the job run after its check.
     *
     * @throws WorkspacesException {@code job_state}, {@code confirmation_required}, {@code plan_outdated}
     */
    BulkJob released(Actor actor, @Nullable String confirm) {
        if (state() != JobState.CHECKED) {
            throw wrongState();
        }
        if (invalid()) {
            throw WorkspacesException.of(ErrorCode.JOB_STATE, rowsInvalid().message());
        }
        if (needsConfirmation() && !plan(actor).equals(confirm)) {
            throw WorkspacesException.of(confirm == null ? ErrorCode.CONFIRMATION_REQUIRED : ErrorCode.PLAN_OUTDATED);
        }
        return with(progress.judged(JobState.QUEUED));
    }

    /** @throws WorkspacesException {@code job_state} */
    BulkJob cancelled(Instant now) {
        if (state().ended()) {
            throw wrongState();
        }
        return with(progress.ended(JobState.CANCELLED, null, now));
    }

    BulkJob failed(JobError error, Instant now) {
        return with(progress.ended(JobState.FAILED, error, now));
    }

    /** Notes what the job waits for; null if it goes on. */
    BulkJob waitingFor(@Nullable JobError error) {
        return with(progress.waitingFor(error));
    }

    private BulkJob with(Progress newProgress) {
        return new BulkJob(id, workspace, creator, createdAt, submission, file, newProgress);
    }

    /** Whether the job only checks its file, and nobody has had it run. */
    public boolean onlyChecks() {
        boolean released = state() == JobState.QUEUED || state() == JobState.RUNNING || state() == JobState.DONE;
        boolean begun = progress.checked() && progress.rowsDone() > 0;
        return submission.dryRun() && !released && !begun;
    }

    /** Whether nobody works on the job, and it has changed nobody. */
    boolean idle() {
        return JobState.IDLE.contains(state()) && progress.counts().count(RowOutcome.DONE) == 0;
    }

    /** Whether somebody has to confirm promotions before the job runs. */
    public boolean needsConfirmation() {
        return progress.summary().promotions().total() > 0;
    }

    private boolean invalid() {
        return submission.onError() == OnError.ABORT && progress.counts().failed() > 0;
    }

    private JobError rowsInvalid() {
        return JobError.rowsInvalid(progress.counts().failed());
    }

    private WorkspacesException wrongState() {
        return WorkspacesException.of(ErrorCode.JOB_STATE, "The job is " + state().label())
                .with("state", state().label());
    }

    /**
     * The token with which this person confirms the effects that the check found. That of an update does not cover
     * single members, so that one who changes meanwhile skips a row and not the file.
     */
    public String plan(Actor actor) {
        List<String> request = new ArrayList<>(List.of(
                String.valueOf(actor.userId()),
                workspace.realm(),
                workspace.organization(),
                file.digest(),
                submission.onError().label() + submission.options().text(),
                progress.summary().roleRules()));
        if (!submission.updates()) {
            return PlanToken.of(request, progress.summary().promotions().chain());
        }
        request.add(submission.purpose().mode().label());
        request.add(submission.purpose().onMissing().label());
        return PlanToken.of(request, "");
    }
}

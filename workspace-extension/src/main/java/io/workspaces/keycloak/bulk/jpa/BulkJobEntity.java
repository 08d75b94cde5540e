package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.access.Actor.Impersonator;
import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.CheckSummary;
import io.workspaces.keycloak.bulk.JobError;
import io.workspaces.keycloak.bulk.JobMode;
import io.workspaces.keycloak.bulk.JobState;
import io.workspaces.keycloak.bulk.MemberAction;
import io.workspaces.keycloak.bulk.OnError;
import io.workspaces.keycloak.bulk.OnMissing;
import io.workspaces.keycloak.bulk.Progress;
import io.workspaces.keycloak.bulk.SourceFile;
import io.workspaces.keycloak.bulk.Submission;
import io.workspaces.keycloak.bulk.Submission.Door;
import io.workspaces.keycloak.bulk.Submission.Purpose;
import io.workspaces.keycloak.bulk.Submission.Undo;
import io.workspaces.keycloak.bulk.csv.FileOptions;
import io.workspaces.keycloak.invitation.RedirectTarget;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.Millis;
import io.workspaces.keycloak.persistence.StoredJson;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A job with its lease. Only changed columns are written, since a step changes few of the many. */
@Entity(name = "WspBulkJob")
@Table(name = "WSP_BULK_JOB")
@DynamicUpdate
public class BulkJobEntity {
    @Id
    @Column(name = "ID")
    String id = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "CREATED_AT")
    long createdAt;

    @Column(name = "CREATOR_ID")
    @Nullable
    String creatorId;

    @Column(name = "CREATOR_NAME")
    @Nullable
    String creatorName;

    @Column(name = "IMPERSONATOR_ID")
    @Nullable
    String impersonatorId;

    @Column(name = "IMPERSONATOR_NAME")
    @Nullable
    String impersonatorName;

    @Column(name = "DRY_RUN")
    boolean dryRun;

    @Column(name = "ON_ERROR")
    @Enumerated(EnumType.STRING)
    OnError onError = OnError.SKIP;

    /** Null in jobs that are older than updates. */
    @Column(name = "JOB_MODE")
    @Enumerated(EnumType.STRING)
    @Nullable
    JobMode mode;

    @Column(name = "ON_MISSING")
    @Enumerated(EnumType.STRING)
    @Nullable
    OnMissing onMissing;

    @Column(name = "DOOR")
    @Enumerated(EnumType.STRING)
    @Nullable
    Door door;

    /** The job that this one takes back. */
    @Column(name = "UNDOES")
    @Nullable
    String undoes;

    /** What is done to members without a file, as JSON. */
    @Column(name = "ACTION")
    @Nullable
    String action;

    @Column(name = "MAILS")
    boolean mails;

    @Column(name = "FILE_NAME")
    @Nullable
    String fileName;

    @Column(name = "NAME")
    @Nullable
    String name;

    /** How the file is read; null for as it says itself. */
    @Column(name = "FILE_OPTIONS")
    @Nullable
    String fileOptions;

    /** Internal id of the client that people whom the job invites are led to. */
    @Column(name = "CLIENT_ID")
    @Nullable
    String clientId;

    @Column(name = "REDIRECT_URI")
    @Nullable
    String redirectUri;

    @Column(name = "LEFT_OUT")
    @Nullable
    String leftOut;

    /** Of the idempotency key, or of the id where there is none. */
    @Column(name = "KEY_HASH")
    String keyHash = "";

    @Column(name = "CONFIRM")
    @Nullable
    String confirm;

    @Column(name = "DIGEST")
    @Nullable
    String digest;

    @Column(name = "FILE_COLUMNS")
    @Nullable
    String fileColumns;

    @Column(name = "FILE_ROWS")
    int fileRows;

    @Column(name = "FILE_CHUNKS")
    int fileChunks;

    @Column(name = "STATE")
    @Enumerated(EnumType.STRING)
    JobState state = JobState.RECEIVING;

    @Column(name = "CHECKED")
    boolean checked;

    @Column(name = "NEXT_CHUNK")
    int nextChunk;

    @Column(name = "ROWS_DONE")
    int rowsDone;

    @Embedded
    OutcomeColumns outcomes = new OutcomeColumns();

    @Column(name = "ROLES")
    @Nullable
    String roles;

    @Column(name = "GROUP_NAMES")
    @Nullable
    String groupNames;

    @Column(name = "EFFECTS")
    @Nullable
    String effects;

    @Column(name = "EFFECTS_TOTAL")
    int effectsTotal;

    @Column(name = "EFFECTS_CHAIN")
    @Nullable
    String effectsChain;

    @Column(name = "ADMINS_TAKEN")
    int adminsTaken;

    @Column(name = "SEATS")
    long seats;

    @Column(name = "BUILDER_SEATS")
    long builderSeats;

    @Column(name = "ADMINS_BALANCE")
    int adminsBalance;

    @Column(name = "POLICY")
    @Nullable
    String policy;

    @Column(name = "ERROR_CODE")
    @Nullable
    String errorCode;

    @Column(name = "ERROR_MESSAGE")
    @Nullable
    String errorMessage;

    @Column(name = "FINISHED_AT")
    @Nullable
    Long finishedAt;

    @Column(name = "LEASE_OWNER")
    @Nullable
    String leaseOwner;

    @Column(name = "LEASE_UNTIL")
    long leaseUntil;

    @Column(name = "FENCE")
    long fence;

    @Column(name = "FAILURES")
    int failures;

    @Column(name = "TOUCHED_AT")
    long touchedAt;

    WorkspaceId workspace() {
        return new WorkspaceId(realmId, organizationId);
    }

    BulkJob job() {
        return new BulkJob(
                id,
                workspace(),
                creator(),
                Instant.ofEpochMilli(createdAt),
                new Submission(
                        dryRun,
                        onError,
                        fileName,
                        null,
                        confirm,
                        new Purpose(
                                Objects.requireNonNullElse(mode, JobMode.INVITE),
                                Objects.requireNonNullElse(onMissing, OnMissing.INVITE),
                                door,
                                new RedirectTarget(clientId, redirectUri),
                                undoes == null ? null : new Undo(undoes, mails),
                                action == null ? null : StoredJson.read(action, MemberAction.class)),
                        name,
                        FileOptions.ofText(fileOptions)),
                new SourceFile(
                        Objects.requireNonNullElse(digest, ""),
                        CheckSummaryColumns.columns(fileColumns),
                        CheckSummaryColumns.leftOut(leftOut),
                        fileRows,
                        fileChunks),
                progress());
    }

    private Actor creator() {
        Impersonator impersonator = impersonatorId == null
                ? null
                : new Impersonator(impersonatorId, Objects.requireNonNullElse(impersonatorName, ""));
        return new Actor(creatorId, Objects.requireNonNullElse(creatorName, ""), impersonator);
    }

    private Progress progress() {
        JobError error =
                errorCode == null ? null : new JobError(errorCode, Objects.requireNonNullElse(errorMessage, ""));
        return new Progress(
                state,
                checked,
                nextChunk,
                rowsDone,
                outcomes.counts(),
                CheckSummaryColumns.read(this),
                error,
                Millis.time(finishedAt));
    }

    void set(BulkJob job, long now) {
        Progress progress = job.progress();
        CheckSummary summary = progress.summary();
        JobError error = progress.error();
        name = job.submission().name();
        digest = job.file().digest();
        fileColumns = CheckSummaryColumns.columns(job.file().columns());
        leftOut = job.file().leftOut().isEmpty()
                ? null
                : StoredJson.write(job.file().leftOut());
        fileRows = job.file().rows();
        fileChunks = job.file().chunks();
        state = progress.state();
        checked = progress.checked();
        nextChunk = progress.next();
        rowsDone = progress.rowsDone();
        outcomes.set(progress.counts());
        CheckSummaryColumns.write(summary, this);
        errorCode = error == null ? null : error.code();
        errorMessage = error == null ? null : error.message();
        finishedAt = Millis.of(progress.finishedAt());
        touchedAt = now;
    }
}

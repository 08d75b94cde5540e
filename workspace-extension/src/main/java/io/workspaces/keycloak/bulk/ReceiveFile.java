package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.bulk.csv.Column;
import io.workspaces.keycloak.bulk.csv.CsvFile;
import io.workspaces.keycloak.bulk.csv.CsvLimits;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Receives a file as a job that then waits for a node. Reads the file once, as it comes in, and stores it
 * in transactions of a few thousand rows, so that a slow sender keeps none open.
 */
public final class ReceiveFile {
    /** A file that has not come in completely after this time counts as broken off: a little later than it is refused. */
    public static final Duration TIMEOUT = Duration.ofMinutes(10);

    /** How long a request waits for another one with the same key or upload. */
    private static final Duration OTHERS_TIMEOUT = Duration.ofSeconds(30);

    private static final long LOOK_EVERY_MILLIS = 100;

    /** How many files a node takes in at once: each needs a few megabytes to recognize addresses. */
    private static final Semaphore SLOTS = new Semaphore(4);

    private final JobTransactions transactions;
    private final CsvLimits limits;
    private final Clock clock;

    public ReceiveFile(JobTransactions transactions, CsvLimits limits, Clock clock) {
        this.transactions = transactions;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param fresh whether this request made the job */
    public record Received(BulkJob job, boolean fresh) {}

    /**
     * The new job, or the one that the same key and file make: requests that come at once with one key wait for the
     * first of them.
     *
     * @throws WorkspacesException {@code csv_invalid}, {@code too_large}, {@code idempotency_mismatch},
     *     {@code rate_limited}, {@code busy} if the first request takes long
     */
    public Received receive(Actor actor, WorkspaceId workspace, Submission submission, InputStream body)
            throws IOException {
        transactions.endRequest();
        return receive(actor, workspace, UUID.randomUUID().toString(), submission, body);
    }

    /** Receives an upload. The job takes its id, so that it becomes one job however often somebody asks. */
    public Received receive(Actor actor, WorkspaceId workspace, Upload upload, Submission submission, InputStream body)
            throws IOException {
        return receive(actor, workspace, upload.id(), submission, body);
    }

    private Received receive(Actor actor, WorkspaceId workspace, String id, Submission submission, InputStream body)
            throws IOException {
        BulkJob job = BulkJob.receiving(id, workspace, actor, submission, clock.instant());
        Instant deadline = clock.instant().plus(OTHERS_TIMEOUT);
        while (true) {
            Optional<BulkJob> earlier = in(workspace, stores -> earlier(stores, job));
            if (earlier.isPresent() && earlier.get().state() != JobState.RECEIVING) {
                return new Received(same(earlier.get(), job, body), false);
            }
            if (earlier.isEmpty() && SLOTS.tryAcquire()) {
                try {
                    if (in(workspace, stores -> new JobStart(stores).begin(job))) {
                        return new Received(receive(job, body), true);
                    }
                } finally {
                    SLOTS.release();
                }
            } else if (earlier.isEmpty() && submission.idempotencyKey() == null) {
                throw noSlot();
            }
            if (clock.instant().isAfter(deadline)) {
                throw earlier.isEmpty() ? noSlot() : WorkspacesException.busy();
            }
            pause();
        }
    }

    /**
     * The job that this person's upload has become already.
     *
     * @throws WorkspacesException {@code idempotency_mismatch}, {@code busy} if it becomes one just now, for long
     */
    public Optional<BulkJob> ofUpload(Actor actor, WorkspaceId workspace, String upload, Submission submission) {
        Instant deadline = clock.instant().plus(OTHERS_TIMEOUT);
        while (true) {
            Optional<BulkJob> earlier = in(workspace, stores -> stores.jobs().find(workspace, upload))
                    .filter(job -> Objects.equals(job.creator().userId(), actor.userId()))
                    .filter(job -> !brokenOff(job));
            if (earlier.isEmpty() || earlier.get().state() != JobState.RECEIVING) {
                earlier.ifPresent(job -> JobStart.requireSame(job, submission));
                return earlier;
            }
            if (clock.instant().isAfter(deadline)) {
                throw WorkspacesException.busy();
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw WorkspacesException.busy();
        }
    }

    static WorkspacesException noSlot() {
        return WorkspacesException.of(ErrorCode.RATE_LIMITED, "Other files are coming in; try again in a moment");
    }

    private Optional<BulkJob> earlier(JobStores stores, BulkJob job) {
        Optional<BulkJob> earlier = Optional.ofNullable(job.submission().idempotencyKey())
                .flatMap(key -> stores.jobs().findByKey(job.workspace(), key))
                .or(() -> stores.jobs().find(job.workspace(), job.id()));
        earlier.filter(this::brokenOff).ifPresent(stores.jobs()::delete);
        return earlier.filter(found -> !brokenOff(found));
    }

    private boolean brokenOff(BulkJob earlier) {
        return earlier.state() == JobState.RECEIVING
                && earlier.createdAt().plus(TIMEOUT).isBefore(clock.instant());
    }

    private BulkJob same(BulkJob earlier, BulkJob job, InputStream body) throws IOException {
        JobStart.requireSame(earlier, job.submission());
        // An upload that has become a job is gone.
        boolean upload = earlier.id().equals(job.id());
        if (!upload
                && !FileDigest.drain(new TimelyInput(body, clock), limits.bytes())
                        .equals(earlier.file().digest())) {
            throw WorkspacesException.of(ErrorCode.IDEMPOTENCY_MISMATCH);
        }
        return earlier;
    }

    private BulkJob receive(BulkJob job, InputStream body) throws IOException {
        boolean whole = false;
        try {
            FileDigest digest = new FileDigest(new TimelyInput(body, clock));
            CsvFile file = CsvFile.open(digest, limits, job.submission().options());
            requireAddresses(job, file);
            ChunkWriter chunkWriter = new ChunkWriter(job, file, transactions);
            file.forEachRemaining(chunkWriter::add);
            BulkJob received = job.received(chunkWriter.finish(digest.hex()));
            in(job.workspace(), stores -> {
                stores.handOver(received);
                stores.record(received, received.creator(), AuditAction.BULK_INVITE_CREATE);
                return received;
            });
            whole = true;
            return received;
        } finally {
            if (!whole) {
                in(job.workspace(), stores -> {
                    stores.jobs().delete(job);
                    return job;
                });
            }
        }
    }

    /** Only an update finds people without their addresses. */
    private static void requireAddresses(BulkJob job, CsvFile file) {
        if (!job.submission().updates() && !file.columns().contains(Column.EMAIL)) {
            String title = Column.EMAIL.title();
            throw WorkspacesException.of(ErrorCode.CSV_INVALID, "The header has missing columns: " + title)
                    .with("missingColumns", List.of(title));
        }
    }

    private <T> T in(WorkspaceId workspace, Function<JobStores, T> work) {
        return transactions.run(workspace.realm(), work);
    }
}

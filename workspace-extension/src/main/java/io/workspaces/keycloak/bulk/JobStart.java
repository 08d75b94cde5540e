package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.ReceiveFile.Received;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Begins jobs: once for each key, and only so many in a workspace. */
record JobStart(JobStores stores) {
    private static final int MAX_UNFINISHED = 10;

    /** Most rows of jobs that have changed nobody, besides those that are still at work. */
    static final long MAX_IDLE_ROWS = 1_000_000;

    /** @return false if another request with the same key has just done so */
    boolean begin(BulkJob job) {
        if (stores.jobs().countUnfinished(job.workspace()) >= MAX_UNFINISHED) {
            throw WorkspacesException.of(
                    ErrorCode.RATE_LIMITED, "The workspace has " + MAX_UNFINISHED + " unfinished bulk invitations");
        }
        deleteIdle(job.workspace());
        return stores.jobs().add(job);
    }

    /** A short request may have a row checked for each member, so the oldest such jobs go if there are many rows. */
    private void deleteIdle(WorkspaceId workspace) {
        long over = stores.jobs().idleRows(workspace) - MAX_IDLE_ROWS;
        if (over <= 0) {
            return;
        }
        for (BulkJob oldest : stores.jobs().idle(workspace)) {
            Optional<BulkJob> idle = stores.jobs().lock(workspace, oldest.id()).filter(BulkJob::idle);
            idle.ifPresent(stores.jobs()::delete);
            over -= idle.map(job -> job.file().rows()).orElse(0);
            if (over <= 0) {
                return;
            }
        }
    }

    /**
     * The job that an earlier request has made with the key of this one.
     *
     * @param digest tells the rows
     * @throws WorkspacesException {@code idempotency_mismatch} if it asked for something else
     */
    Optional<Received> earlier(BulkJob job, String digest) {
        return Optional.ofNullable(job.submission().idempotencyKey())
                .flatMap(key -> stores.jobs().findByKey(job.workspace(), key))
                .map(earlier -> {
                    requireSame(earlier, job.submission());
                    if (!digest.equals(earlier.file().digest())) {
                        throw WorkspacesException.of(ErrorCode.IDEMPOTENCY_MISMATCH);
                    }
                    return new Received(earlier, false);
                });
    }

    static void requireSame(BulkJob earlier, Submission submission) {
        if (!submission.asksTheSame(earlier.submission())) {
            throw WorkspacesException.of(ErrorCode.IDEMPOTENCY_MISMATCH);
        }
    }

    /** Stores a job without a file, or gives the one that another request has just stored with the same key. */
    Received store(BulkJob job, SourceFile source, Supplier<List<Chunk>> chunks) {
        if (!begin(job)) {
            return earlier(job, source.digest()).orElseThrow(WorkspacesException::busy);
        }
        stores.chunks().add(job, chunks.get());
        BulkJob waiting = job.received(source);
        stores.handOver(waiting);
        return new Received(waiting, true);
    }
}

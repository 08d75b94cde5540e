package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The jobs of all workspaces, and which node works on which. */
public interface BulkJobs {
    /**
     * A node's claim to a job.
     *
     * @param fence grows with each claim; only the newest counts
     */
    record Claim(WorkspaceId workspace, String jobId, long fence) {}

    /**
     * Adds a job whose file is coming in.
     *
     * @return false, and adds nothing, if the workspace has a job with the same idempotency key
     */
    boolean add(BulkJob job);

    Optional<BulkJob> find(WorkspaceId workspace, String id);

    /** Also locks the job until the transaction ends. */
    Optional<BulkJob> lock(WorkspaceId workspace, String id);

    Optional<BulkJob> findByKey(WorkspaceId workspace, String idempotencyKey);

    /** Newest first, without those whose file is still coming in. */
    Page<BulkJob> list(WorkspaceId workspace, int limit, @Nullable String cursor);

    /** Counts the jobs that nodes still work on or whose file is still coming in. */
    long countUnfinished(WorkspaceId workspace);

    /** The rows of all jobs that are {@link BulkJob#idle}. */
    long idleRows(WorkspaceId workspace);

    /** The oldest of those jobs. */
    List<BulkJob> idle(WorkspaceId workspace);

    void save(BulkJob job);

    void delete(BulkJob job);

    /** Up to {@code limit} jobs in a state that nobody has touched since a time. */
    List<BulkJob> untouched(JobState state, Instant since, int limit);

    /** Claims the job that has waited longest. Nobody else gets it until then. */
    Optional<Claim> claim(String node, Instant until);

    /** Extends the claim and locks the job; empty if the claim is no longer the newest. */
    Optional<BulkJob> hold(Claim claim, Instant until);

    /** Lets others have the job from a time on; does nothing if the claim is no longer the newest. */
    void release(Claim claim, Instant from);

    /** Counts a failure, and returns how many there were in a row. */
    int countFailure(Claim claim);
}

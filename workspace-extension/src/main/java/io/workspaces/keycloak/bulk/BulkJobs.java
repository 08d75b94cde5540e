package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The jobs of all workspaces. */
public interface BulkJobs {
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

    void save(BulkJob job);

    void delete(BulkJob job);

    /** Up to {@code limit} jobs in a state that nobody has touched since a time. */
    List<BulkJob> untouched(JobState state, Instant since, int limit);
}

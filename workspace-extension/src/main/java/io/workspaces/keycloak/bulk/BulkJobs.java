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
     * Adds a job that comes in.
     *
     * @return false, and nothing happens, where the workspace has one with the same idempotency key
     */
    boolean add(BulkJob job);

    Optional<BulkJob> find(WorkspaceId workspace, String id);

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<BulkJob> lock(WorkspaceId workspace, String id);

    Optional<BulkJob> findByKey(WorkspaceId workspace, String idempotencyKey);

    /** The youngest first, without those that still come in. */
    Page<BulkJob> list(WorkspaceId workspace, int limit, @Nullable String cursor);

    /** Jobs that nodes still work at or that still come in. */
    long countUnfinished(WorkspaceId workspace);

    void save(BulkJob job);

    void delete(BulkJob job);

    /** Some jobs in a state that nobody has touched since. */
    List<BulkJob> untouched(JobState state, Instant since, int limit);
}

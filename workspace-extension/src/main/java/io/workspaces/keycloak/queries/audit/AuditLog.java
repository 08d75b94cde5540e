package io.workspaces.keycloak.queries.audit;

import io.workspaces.keycloak.audit.AuditRecord;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;

/** Reads the audit trail of workspaces. */
public interface AuditLog {
    Page<AuditRecord> page(WorkspaceId workspace, AuditQuery query);

    /** Deletes entries that are older; at most {@code limit} of them. */
    int purge(WorkspaceId workspace, Instant before, int limit);
}

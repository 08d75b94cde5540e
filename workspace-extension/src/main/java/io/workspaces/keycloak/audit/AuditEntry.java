package io.workspaces.keycloak.audit;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change, as it is written to the audit trail.
 *
 * @param detail names and values for the reader; never a secret, never a metadata value
 */
public record AuditEntry(
        WorkspaceId workspace, Actor actor, AuditAction action, AuditTarget target, Map<String, Object> detail) {
    /** What a job is called as a target. */
    public static final String JOB = "bulk-invite";

    /** The detail that names the job that did it, as an {@link AuditReference}. */
    private static final String BY_JOB = "bulkInvite";

    /** The same as done by a job. */
    public AuditEntry by(AuditReference job) {
        Map<String, Object> more = new LinkedHashMap<>(detail);
        more.put(BY_JOB, job);
        return new AuditEntry(workspace, actor, action, target, more);
    }

    /** The job that this is a part of, or null. That somebody makes a job stands for the whole of it. */
    public @Nullable String job() {
        if (detail.get(BY_JOB) instanceof AuditReference job) {
            return job.id();
        }
        return target.kind().equals(JOB) && action != AuditAction.BULK_INVITE_CREATE ? target.id() : null;
    }
}

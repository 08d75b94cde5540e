package io.workspaces.keycloak.audit;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Map;

/**
 * One change, as it is written to the audit trail.
 *
 * @param detail names and values for the reader; never a secret, never a metadata value
 */
public record AuditEntry(
        WorkspaceId workspace, Actor actor, AuditAction action, AuditTarget target, Map<String, Object> detail) {}

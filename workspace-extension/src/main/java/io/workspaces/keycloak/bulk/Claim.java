package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.kernel.WorkspaceId;

/**
 * A node's claim to a job.
 *
 * @param fence grows with each claim; only the newest counts
 */
public record Claim(WorkspaceId workspace, String jobId, long fence) {}

package io.workspaces.keycloak.workspace;

import java.time.Instant;

/**
 * A deletion of a workspace that is under way.
 *
 * @param total how many people the workspace had when the deletion began
 */
public record Deletion(Instant startedAt, long total) {}

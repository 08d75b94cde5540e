package io.workspaces.keycloak.workspace;

import java.time.Instant;

/**
 * The deletion of a workspace that is under way.
 *
 * @param total people it had when the deletion began
 */
public record Deletion(Instant startedAt, long total) {}

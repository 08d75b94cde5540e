package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * What an audited action was done to.
 *
 * @param kind for example {@code member}
 * @param id of it
 * @param name for people
 */
public record AuditTarget(
        String kind, @Nullable String id, @Nullable String name) {}

package io.workspaces.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a workspace and Keycloak's organization.
 *
 * @param dryRun whether it was only looked at
 * @param total number of differences
 * @param items the first 200 of them
 */
public record Repair(boolean dryRun, long total, List<Difference> items) {
    /**
     * One difference.
     *
     * @param kind for example {@code group_unknown}
     * @param target what it is about
     * @param mended whether it was mended; some are for an admin to decide
     */
    public record Difference(String kind, @Nullable AuditTarget target, boolean mended) {}
}

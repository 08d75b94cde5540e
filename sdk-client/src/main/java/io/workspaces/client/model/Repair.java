package io.workspaces.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The differences between a workspace and Keycloak's organization.
 *
 * @param dryRun whether the differences were only reported
 * @param total the number of differences
 * @param items the first 200 differences
 */
public record Repair(boolean dryRun, long total, List<Difference> items) {
    /**
     * A difference.
     *
     * @param kind for example {@code group_unknown}
     * @param target what it is about
     * @param mended whether it was repaired; an admin has to decide on some differences
     */
    public record Difference(String kind, @Nullable Target target, boolean mended) {}
}

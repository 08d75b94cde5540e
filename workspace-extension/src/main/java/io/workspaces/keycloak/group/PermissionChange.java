package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.Fingerprint;
import java.util.SortedSet;

/**
 * What a change allows a person and takes from them. Many people share one, as it may have thousands of entries.
 *
 * @param digest stands for both in a {@link PlanToken}
 */
public record PermissionChange(SortedSet<String> gained, SortedSet<String> lost, String digest) {
    public PermissionChange(SortedSet<String> gained, SortedSet<String> lost) {
        this(gained, lost, new Fingerprint().withAll(gained).withAll(lost).text());
    }
}

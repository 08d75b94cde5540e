package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Collection;

/** Limits how much metadata one member may have. */
final class MetadataLimits {
    public static final int MAX_KEYS = 100;

    /** Most bytes of values. */
    public static final int MAX_BYTES = 64 * 1024;

    private MetadataLimits() {}

    static void check(Collection<MetadataEntry> rows) {
        check(rows.size(), rows.stream().mapToLong(MetadataEntry::size).sum());
    }

    static void check(int keys, long bytes) {
        if (keys > MAX_KEYS) {
            throw WorkspacesException.violation(
                    "metadata", "metadata_too_many_keys", "would have more than " + MAX_KEYS + " keys");
        }
        if (bytes > MAX_BYTES) {
            throw WorkspacesException.violation(
                    "metadata", "metadata_too_large", "would have more than " + MAX_BYTES + " bytes of values");
        }
    }
}

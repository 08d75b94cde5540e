package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.metadata.MetadataEntry;
import io.workspaces.keycloak.metadata.MetadataPatch;
import io.workspaces.keycloak.metadata.MetadataSealer;
import io.workspaces.keycloak.metadata.MetadataWrites;
import io.workspaces.keycloak.metadata.PlannedPatch;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks and encrypts the metadata of new members. Looks for the workspace's key when the first row has
 * metadata, and then once.
 */
final class RowMetadata {
    private final DataKeys keys;
    private final WorkspaceId workspace;
    private final Clock clock;
    private final boolean checkOnly;
    private @Nullable MetadataSealer sealer;
    private @Nullable WorkspacesException unavailable;

    /** @param checkOnly for a check, which keeps nothing; encrypting would be a third of its work */
    RowMetadata(DataKeys keys, WorkspaceId workspace, Clock clock, boolean checkOnly) {
        this.keys = keys;
        this.workspace = workspace;
        this.clock = clock;
        this.checkOnly = checkOnly;
    }

    /**
     * What is to be stored for a member that has no metadata yet; nothing in a check.
     *
     * @throws WorkspacesException {@code invalid_request}, {@code metadata_key_unavailable}
     */
    List<MetadataEntry> seal(String memberId, Map<String, String> values) {
        MetadataPatch patch = MetadataPatch.ofValues(values);
        if (patch.isEmpty()) {
            return List.of();
        }
        MetadataSealer found = sealer();
        if (checkOnly) {
            MetadataSealer.check(patch);
            return List.of();
        }
        return found.sealAll(memberId, patch);
    }

    /** The same for a member who may have metadata. */
    MetadataWrites seal(PlannedPatch patch) {
        if (checkOnly) {
            if (patch.writes()) {
                sealer();
            }
            return MetadataWrites.NONE;
        }
        return patch.seal(this::sealer, clock);
    }

    /** Looks for the key, unless it has done so. Whoever needs it is told later if it is missing. */
    void findKey() {
        if (sealer == null && unavailable == null) {
            try {
                sealer = new MetadataSealer(workspace, keys.forWorkspace(workspace), clock);
            } catch (WorkspacesException refusal) {
                unavailable = refusal;
            }
        }
    }

    boolean checkOnly() {
        return checkOnly;
    }

    DataKeys keys() {
        return keys;
    }

    private MetadataSealer sealer() {
        findKey();
        if (unavailable != null) {
            throw unavailable;
        }
        return Objects.requireNonNull(sealer);
    }
}

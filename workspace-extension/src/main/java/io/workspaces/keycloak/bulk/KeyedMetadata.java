package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.metadata.MetadataEntry;
import io.workspaces.keycloak.metadata.MetadataPatch;
import io.workspaces.keycloak.metadata.MetadataSealer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Seals with the workspace's key, which is looked for only when a row has metadata, and then once. */
final class KeyedMetadata implements RowMetadata {
    private final DataKeys keys;
    private final WorkspaceId workspace;
    private final Clock clock;
    private @Nullable MetadataSealer sealer;
    private @Nullable WorkspacesException unavailable;

    public KeyedMetadata(DataKeys keys, WorkspaceId workspace, Clock clock) {
        this.keys = keys;
        this.workspace = workspace;
        this.clock = clock;
    }

    @Override
    public List<MetadataEntry> seal(String memberId, Map<String, String> values) {
        MetadataPatch patch = MetadataPatch.ofValues(values);
        return patch.isEmpty() ? List.of() : sealer().sealAll(memberId, patch);
    }

    /** Judges only: for a check, in which nothing is kept, sealing would be a third of the work. */
    RowMetadata judging() {
        return (memberId, values) -> {
            MetadataPatch patch = MetadataPatch.ofValues(values);
            if (!patch.isEmpty()) {
                sealer();
                MetadataSealer.check(patch);
            }
            return List.of();
        };
    }

    private MetadataSealer sealer() {
        if (unavailable != null) {
            throw unavailable;
        }
        MetadataSealer present = sealer;
        return present == null ? found() : present;
    }

    private MetadataSealer found() {
        try {
            MetadataSealer found = new MetadataSealer(workspace, keys.forWorkspace(workspace), clock);
            sealer = found;
            return found;
        } catch (WorkspacesException refusal) {
            unavailable = refusal;
            throw refusal;
        }
    }
}

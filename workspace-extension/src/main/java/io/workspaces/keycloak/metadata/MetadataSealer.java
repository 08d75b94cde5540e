package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.crypto.Sealer;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encrypts metadata of new members of one workspace, for thousands of members in one transaction. */
public final class MetadataSealer {
    private final WorkspaceId workspace;
    private final Sealer sealer;
    private final Clock clock;

    public MetadataSealer(WorkspaceId workspace, Sealer sealer, Clock clock) {
        this.workspace = workspace;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * Checks that a member without metadata may have all this.
     *
     * @throws WorkspacesException {@code invalid_request} if a limit is exceeded or a value is missing
     */
    public static void check(MetadataPatch patch) {
        int keys = 0;
        long bytes = 0;
        for (Map.Entry<MetadataKey, MetadataChange> change : patch.changes().entrySet()) {
            if (change.getValue() instanceof MetadataChange.Write write) {
                keys++;
                bytes += value(change.getKey(), write).size();
            }
        }
        MetadataLimits.check(keys, bytes);
    }

    /**
     * The rows of a member without metadata.
     *
     * @throws WorkspacesException {@code invalid_request} if a limit is exceeded or a value is missing
     */
    public List<MetadataEntry> sealAll(String member, MetadataPatch patch) {
        check(patch);
        List<MetadataEntry> rows = new ArrayList<>();
        patch.changes().forEach((key, change) -> {
            if (change instanceof MetadataChange.Write write) {
                rows.add(write(member, key, null, write));
            }
        });
        return rows;
    }

    MetadataEntry write(String member, MetadataKey key, @Nullable MetadataEntry existing, MetadataChange.Write write) {
        MetadataValue value = value(key, write);
        Audience before = existing == null ? Audience.APPS : existing.audience();
        return new MetadataEntry(
                workspace,
                member,
                key,
                before.with(write.visibility(), write.clients()),
                sealer.seal(value.text(), MetadataEntry.binding(member, key)),
                MetadataEntry.newRevision(),
                MetadataEntry.now(clock));
    }

    static MetadataValue value(MetadataKey key, MetadataChange.Write write) {
        MetadataValue value = write.value();
        if (value == null) {
            throw valueMissing(key);
        }
        return value;
    }

    static WorkspacesException valueMissing(MetadataKey key) {
        return WorkspacesException.violation(
                "metadata." + key.name(), "metadata_value_missing", "is new and needs a value");
    }
}

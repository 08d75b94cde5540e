package io.workspaces.keycloak.metadata;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.kernel.Seen;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Changes a member's metadata: applies a whole patch or nothing. */
public final class MetadataEditing {
    private final MetadataEntries rows;
    private final MetadataOwners owners;
    private final DataKeys keys;
    private final Clock clock;

    public MetadataEditing(MetadataEntries rows, MetadataOwners owners, DataKeys keys, Clock clock) {
        this.rows = rows;
        this.owners = owners;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The result of a patch.
     *
     * @param written names of keys that were added or changed
     * @param removed names of keys that were removed
     * @param audiences by the name of the key, who can read a value that could be read by others before
     */
    public record Edited(
            MaskedMetadata metadata,
            List<String> written,
            List<String> removed,
            SortedMap<String, AudienceChange> audiences) {
        public boolean changed() {
            return !written.isEmpty() || !removed.isEmpty();
        }
    }

    /**
     * Applies a patch.
     *
     * @param widening called before a value that the patch does not write is shown to somebody who could not read it
     * @throws WorkspacesException {@code precondition_failed} if the metadata has changed since the caller saw it,
     *     {@code invalid_request} if a limit is exceeded, {@code not_found} if there is no such member
     */
    public Edited patch(WorkspaceId workspace, String member, MetadataPatch patch, Seen seen, Runnable widening) {
        Map<MetadataKey, MetadataEntry> now = locked(workspace, member);
        seen.require(() -> masked(now).tag());
        return patch.isEmpty()
                ? new Edited(masked(now), List.of(), List.of(), Collections.emptySortedMap())
                : apply(workspace, member, patch, now, widening);
    }

    /**
     * The stored metadata, locked until the transaction ends.
     *
     * @throws WorkspacesException {@code not_found} if there is no such member
     */
    public MaskedMetadata lock(WorkspaceId workspace, String member) {
        return masked(locked(workspace, member));
    }

    private Map<MetadataKey, MetadataEntry> locked(WorkspaceId workspace, String member) {
        if (!owners.lock(workspace, member)) {
            throw WorkspacesException.notFound();
        }
        return rows.all(workspace, member).stream().collect(toMap(MetadataEntry::key, identity()));
    }

    /** Stores the metadata of a new member, who must not have any yet. */
    public void add(WorkspaceId workspace, String member, MetadataPatch patch) {
        if (!patch.isEmpty()) {
            rows.insert(sealer(workspace).sealAll(member, patch));
        }
    }

    private Edited apply(
            WorkspaceId workspace,
            String member,
            MetadataPatch patch,
            Map<MetadataKey, MetadataEntry> now,
            Runnable widening) {
        PatchedEntries patched = new PatchedEntries(member, now, () -> sealer(workspace), clock);
        patch.changes().forEach(patched::apply);
        MetadataLimits.check(patched.then().values());
        if (patched.widened()) {
            widening.run();
        }
        rows.delete(workspace, member, patched.removed());
        rows.update(patched.rewritten());
        rows.updateAudience(patched.readdressed());
        rows.insert(patched.added());
        return new Edited(
                masked(patched.then()), names(patched.written()), names(patched.removed()), patched.audiences());
    }

    private MetadataSealer sealer(WorkspaceId workspace) {
        return new MetadataSealer(workspace, keys.forWorkspace(workspace), clock);
    }

    private static MaskedMetadata masked(Map<MetadataKey, MetadataEntry> rows) {
        return new MaskedMetadata(
                rows.values().stream().map(MaskedMetadata.Entry::of).toList());
    }

    private static List<String> names(List<MetadataKey> keys) {
        return keys.stream().map(MetadataKey::name).sorted().toList();
    }
}

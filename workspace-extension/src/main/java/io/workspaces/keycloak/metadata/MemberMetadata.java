package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Reads members' metadata. Methods that decrypt a value fail with {@code metadata_key_unavailable} if the key is
 * missing or the stored bytes were changed; methods that decrypt none do not.
 */
public final class MemberMetadata {
    private final MetadataEntries rows;
    private final MetadataOwners owners;
    private final DataKeys keys;
    private final Clock clock;

    public MemberMetadata(MetadataEntries rows, MetadataOwners owners, DataKeys keys, Clock clock) {
        this.rows = rows;
        this.owners = owners;
        this.keys = keys;
        this.clock = clock;
    }

    public MaskedMetadata list(WorkspaceId workspace, String member) {
        requireOwner(workspace, member);
        return new MaskedMetadata(rows.masked(workspace, member));
    }

    public Set<String> membersWithAny(WorkspaceId workspace, Collection<String> members) {
        return rows.membersWithAny(workspace, members);
    }

    /** Returns one value for a person who may see it, and records that. */
    public MetadataValue reveal(Member member, MetadataKey key, String reason, Reveals reveals) {
        reveals.require(member.workspace());
        MetadataValue value = keys.reading(member.workspace(), opener -> {
            MetadataEntry row =
                    rows.find(member.workspace(), member.id(), key).orElseThrow(WorkspacesException::notFound);
            return MetadataValue.opened(opener.get().open(row.sealed().ciphertext(), row.binding()));
        });
        reveals.record(member, key, reason);
        return value;
    }

    /** Fails with {@code metadata_key_unavailable} if the workspace's values cannot be read now. */
    public void requireKey(WorkspaceId workspace) {
        keys.reading(workspace, Supplier::get);
    }

    /** All values of many members, by member; for a person who may see them, after that has been recorded. */
    public Map<String, SortedMap<String, String>> values(WorkspaceId workspace, Collection<String> members) {
        return keys.reading(workspace, opener -> {
            Map<String, SortedMap<String, String>> values = new HashMap<>();
            for (MetadataEntry row : rows.ofMembers(workspace, members)) {
                MetadataValue value =
                        MetadataValue.opened(opener.get().open(row.sealed().ciphertext(), row.binding()));
                values.computeIfAbsent(row.member(), member -> new TreeMap<>())
                        .put(row.key().name(), value.text());
            }
            return values;
        });
    }

    /**
     * The values of a member that a client may read, as an app or as a service account.
     *
     * @throws WorkspacesException {@code not_found} if there is no such member
     */
    public SortedMap<MetadataKey, MetadataValue> valuesFor(
            WorkspaceId workspace, String member, Visibility kind, String clientId) {
        requireOwner(workspace, member);
        return keys.reading(
                workspace, opener -> ReadableValues.open(member, stored(workspace, member), kind, clientId, opener));
    }

    private List<StoredValue> stored(WorkspaceId workspace, String member) {
        return rows.all(workspace, member).stream()
                .map(row ->
                        new StoredValue(row.key(), row.audience(), row.sealed().ciphertext()))
                .toList();
    }

    /** Returns what encrypts metadata of new members; {@link MetadataEntries#insert} stores it. */
    public MetadataSealer sealer(WorkspaceId workspace) {
        return new MetadataSealer(workspace, keys.forWorkspace(workspace), clock);
    }

    private void requireOwner(WorkspaceId workspace, String member) {
        if (!owners.exists(workspace, member)) {
            throw WorkspacesException.notFound();
        }
    }
}

package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.crypto.Opener;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads members' metadata. Everything that opens a value fails with {@code metadata_key_unavailable}
 * where the key is missing or the stored bytes are not what was sealed; what opens none does not.
 */
public final class MemberMetadata {
    private final MetadataRows rows;
    private final MetadataOwners owners;
    private final DataKeys keys;
    private final Clock clock;

    public MemberMetadata(MetadataRows rows, MetadataOwners owners, DataKeys keys, Clock clock) {
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

    /** Shows one value to a person that may see it, and has it recorded. */
    public MetadataValue reveal(Member member, MetadataKey key, String reason, Reveals reveals) {
        reveals.require(member);
        MetadataRow row = rows.find(member.workspace(), member.id(), key).orElseThrow(WorkspacesException::notFound);
        MetadataValue value = open(keys.opener(member.workspace()), row);
        reveals.record(member, key, reason);
        return value;
    }

    /** The values of a member that a client may read, as an app or as a service account. */
    public SortedMap<MetadataKey, MetadataValue> valuesFor(
            WorkspaceId workspace, String member, Visibility kind, String clientId) {
        List<MetadataRow> admitted = rows.all(workspace, member).stream()
                .filter(row -> row.audience().admits(kind, clientId))
                .toList();
        SortedMap<MetadataKey, MetadataValue> values = new TreeMap<>();
        if (!admitted.isEmpty()) {
            Opener opener = keys.opener(workspace);
            admitted.forEach(row -> values.put(row.key(), open(opener, row)));
        }
        return values;
    }

    /** For new members: seals here, is stored by {@link MetadataRows#insert}. */
    public MetadataSealer sealer(WorkspaceId workspace) {
        return new MetadataSealer(workspace, keys.forWorkspace(workspace), clock);
    }

    private static MetadataValue open(Opener opener, MetadataRow row) {
        return MetadataValue.opened(opener.open(row.sealed().ciphertext(), row.binding()));
    }

    private void requireOwner(WorkspaceId workspace, String member) {
        if (!owners.exists(workspace, member)) {
            throw WorkspacesException.notFound();
        }
    }
}

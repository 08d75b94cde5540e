package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.csv.ParsedRow.Change;
import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.metadata.MetadataEntries;
import io.workspaces.keycloak.metadata.MetadataEntry;
import io.workspaces.keycloak.metadata.MetadataKey;
import io.workspaces.keycloak.metadata.MetadataPatch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The metadata of the members whom some rows of an update are about, and what of it is as the rows say. */
final class FoundMetadata {
    private final Map<String, List<MetadataEntry>> rows;
    private final Map<String, Set<MetadataKey>> equal = new HashMap<>();
    private int revealed;

    private FoundMetadata(List<MetadataEntry> all) {
        rows = all.stream().collect(Collectors.groupingBy(MetadataEntry::member));
    }

    static FoundMetadata of(MetadataEntries entries, WorkspaceId workspace, Set<String> members) {
        return new FoundMetadata(members.isEmpty() ? List.of() : entries.ofMembers(workspace, members));
    }

    /** The same, with values compared: for people who may see them. */
    static FoundMetadata compared(
            MetadataEntries entries, WorkspaceId workspace, Map<String, MetadataPatch> patches, DataKeys keys) {
        return keys.reading(workspace, opener -> {
            FoundMetadata found = of(entries, workspace, patches.keySet());
            patches.forEach((member, patch) -> {
                found.equal.put(member, patch.equalTo(found.of(member), opener));
                found.revealed += patch.compared(found.of(member)).size();
            });
            return found;
        });
    }

    /** The patch of a row, which has to be valid. */
    static MetadataPatch patch(Change row, List<MetadataEntry> present) {
        return row.emptiesMetadata()
                ? MetadataPatch.removing(
                        present.stream().map(MetadataEntry::key).toList())
                : MetadataPatch.ofJson(row.metadata());
    }

    /** The patch, or none if it is not valid, which is told elsewhere. */
    static MetadataPatch validPatch(Change row) {
        try {
            return MetadataPatch.ofJson(row.metadata());
        } catch (WorkspacesException refusal) {
            return MetadataPatch.NONE;
        }
    }

    List<MetadataEntry> of(String member) {
        return rows.getOrDefault(member, List.of());
    }

    Set<MetadataKey> equal(String member) {
        return equal.getOrDefault(member, new HashSet<>());
    }

    /** How many values were compared. */
    int revealed() {
        return revealed;
    }
}

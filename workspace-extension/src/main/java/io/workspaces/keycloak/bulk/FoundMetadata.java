package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.csv.ParsedRow.Change;
import io.workspaces.keycloak.crypto.Opener;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.metadata.MetadataEntries;
import io.workspaces.keycloak.metadata.MetadataEntry;
import io.workspaces.keycloak.metadata.MetadataKey;
import io.workspaces.keycloak.metadata.MetadataPatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The metadata of the members whom some rows of an update are about, and what of it is as the rows say. */
final class FoundMetadata {
    private final Map<String, Wanted> wanted;
    private final Map<String, List<MetadataEntry>> rows;
    private final Map<String, Set<MetadataKey>> equal = new ConcurrentHashMap<>();

    /** Rows that the file writes, by member. */
    private final Map<String, List<MetadataEntry>> written = new HashMap<>();

    private FoundMetadata(Map<String, Wanted> wanted, List<MetadataEntry> all) {
        this.wanted = wanted;
        this.rows = all.stream().collect(Collectors.groupingBy(MetadataEntry::member));
    }

    /**
     * What a row does to the metadata of a member.
     *
     * @param patch none if it is not valid, which is told elsewhere
     */
    record Wanted(Change row, MetadataPatch patch) {
        static Wanted by(Change row) {
            try {
                return new Wanted(row, MetadataPatch.ofJson(row.metadata()));
            } catch (WorkspacesException refusal) {
                return new Wanted(row, MetadataPatch.NONE);
            }
        }
    }

    /** @param wanted by member */
    static FoundMetadata of(MetadataEntries entries, WorkspaceId workspace, Map<String, Wanted> wanted) {
        return new FoundMetadata(wanted, wanted.isEmpty() ? List.of() : entries.ofMembers(workspace, wanted.keySet()));
    }

    /**
     * Finds the values to {@link #compare}.
     *
     * @return how many there are
     */
    int findComparable() {
        rows.forEach((member, present) -> {
            List<MetadataEntry> some = patch(member).written(present);
            if (!some.isEmpty()) {
                written.put(member, some);
            }
        });
        return written.values().stream().mapToInt(List::size).sum();
    }

    /** Decrypting is much of the work of a check, and needs nothing else, so that all cores can do it. */
    void compare(Opener opener) {
        written.entrySet().parallelStream()
                .forEach(of -> equal.put(of.getKey(), patch(of.getKey()).equalTo(of.getValue(), opener)));
    }

    private MetadataPatch patch(String member) {
        return Objects.requireNonNull(wanted.get(member)).patch();
    }

    /**
     * The patch of a row, or of what is left of one.
     *
     * @throws WorkspacesException if it is not valid
     */
    MetadataPatch patch(Change row, String member) {
        if (row.emptiesMetadata()) {
            return MetadataPatch.removing(
                    of(member).stream().map(MetadataEntry::key).toList());
        }
        Wanted known = wanted.get(member);
        return known != null && known.row() == row && !known.patch().isEmpty()
                ? known.patch()
                : MetadataPatch.ofJson(row.metadata());
    }

    List<MetadataEntry> of(String member) {
        return rows.getOrDefault(member, List.of());
    }

    Set<MetadataKey> equal(String member) {
        return equal.getOrDefault(member, Set.of());
    }
}

package io.workspaces.keycloak.metadata;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of one member that a patch adds, writes again and removes.
 *
 * @param overwritten what those that are written again were
 */
public record MetadataWrites(
        List<MetadataEntry> added,
        List<MetadataEntry> rewritten,
        List<MetadataEntry> removed,
        List<MetadataEntry> overwritten) {
    public static final MetadataWrites NONE = new MetadataWrites(List.of(), List.of(), List.of(), List.of());

    /** Names of the keys that are written, sorted. */
    public List<String> written() {
        return names(Stream.of(added, rewritten).flatMap(List::stream));
    }

    /** Names of the keys that are removed, sorted. */
    public List<String> gone() {
        return names(removed.stream());
    }

    private static List<String> names(Stream<MetadataEntry> rows) {
        return rows.map(row -> row.key().name()).sorted().toList();
    }
}

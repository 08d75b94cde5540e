package io.workspaces.keycloak.api.metadata;

import io.workspaces.keycloak.metadata.MaskedMetadata;
import java.time.Instant;
import java.util.List;

/** The JSON of a member's metadata keys in answers, always without values. */
record MetadataRepresentation(List<Item> items) {
    /** One key. */
    public record Item(String key, String visibility, List<String> clients, Instant updatedAt) {
        static Item of(MaskedMetadata.Entry entry) {
            return new Item(
                    entry.key().name(),
                    entry.audience().visibility().label(),
                    entry.audience().clients(),
                    entry.updatedAt());
        }
    }

    static MetadataRepresentation of(MaskedMetadata metadata) {
        return new MetadataRepresentation(
                metadata.entries().stream().map(Item::of).toList());
    }
}

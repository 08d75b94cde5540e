package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.kernel.Fingerprint;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** A member's keys without their values, sorted, with a tag that changes whenever a key or value changes. */
public record MaskedMetadata(List<Entry> entries) {
    /** One key; the revision changes with every change of the value or its audience. */
    public record Entry(MetadataKey key, Audience audience, long revision, Instant updatedAt) {
        static Entry of(MetadataEntry row) {
            return new Entry(row.key(), row.audience(), row.revision(), row.updatedAt());
        }
    }

    public MaskedMetadata {
        entries = entries.stream().sorted(Comparator.comparing(Entry::key)).toList();
    }

    /** The tag; reveals nothing about the values. */
    public String tag() {
        Fingerprint fingerprint = new Fingerprint();
        entries.forEach(entry -> fingerprint.with(entry.key().name()).with(Long.toString(entry.revision())));
        return fingerprint.text();
    }
}

package io.workspaces.keycloak.metadata;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applies a patch to a member's rows, and sorts the results by how they are stored. */
final class PatchedEntries {
    private final String member;
    private final Map<MetadataKey, MetadataEntry> then;
    private final Supplier<MetadataSealer> sealers;
    private final Clock clock;
    private final List<MetadataEntry> added = new ArrayList<>();
    private final List<MetadataEntry> rewritten = new ArrayList<>();
    private final List<MetadataEntry> readdressed = new ArrayList<>();
    private final List<MetadataKey> removed = new ArrayList<>();
    private final SortedMap<String, AudienceChange> audiences = new TreeMap<>();
    private boolean widened;
    private @Nullable MetadataSealer sealer;

    PatchedEntries(String member, Map<MetadataKey, MetadataEntry> now, Supplier<MetadataSealer> sealers, Clock clock) {
        this.member = member;
        this.then = new TreeMap<>(now);
        this.sealers = sealers;
        this.clock = clock;
    }

    void apply(MetadataKey key, MetadataChange change) {
        if (change instanceof MetadataChange.Write write) {
            write(key, write);
        } else if (then.remove(key) != null) {
            removed.add(key);
        }
    }

    private void write(MetadataKey key, MetadataChange.Write write) {
        MetadataEntry existing = then.get(key);
        if (write.value() != null) {
            MetadataEntry row = sealer().write(member, key, existing, write);
            (existing == null ? added : rewritten).add(row);
            note(existing, row);
        } else if (existing != null) {
            // Leaves the encrypted bytes out: a rotation may be changing them at the same time.
            MetadataEntry row = existing.with(
                    existing.audience().with(write.visibility(), write.clients()), MetadataEntry.now(clock));
            readdressed.add(row);
            note(existing, row);
            widened |= row.audience().widens(existing.audience());
        } else {
            throw MetadataSealer.valueMissing(key);
        }
    }

    private void note(@Nullable MetadataEntry existing, MetadataEntry row) {
        then.put(row.key(), row);
        if (existing != null && !existing.audience().equals(row.audience())) {
            audiences.put(row.key().name(), new AudienceChange(existing.audience(), row.audience()));
        }
    }

    private MetadataSealer sealer() {
        if (sealer == null) {
            sealer = sealers.get();
        }
        return sealer;
    }

    Map<MetadataKey, MetadataEntry> then() {
        return then;
    }

    List<MetadataEntry> added() {
        return added;
    }

    List<MetadataEntry> rewritten() {
        return rewritten;
    }

    List<MetadataEntry> readdressed() {
        return readdressed;
    }

    /** Whether a value that stays is shown to somebody who could not read it. */
    boolean widened() {
        return widened;
    }

    /** By the names of the keys. */
    SortedMap<String, AudienceChange> audiences() {
        return audiences;
    }

    List<MetadataKey> removed() {
        return removed;
    }

    List<MetadataKey> written() {
        return Stream.of(added, rewritten, readdressed)
                .flatMap(List::stream)
                .map(MetadataEntry::key)
                .toList();
    }
}

package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What a patch of values will do to the metadata of a member who may have some, within the limits. */
public final class PlannedPatch {
    private final String member;
    private final Map<MetadataKey, MetadataEntry> now;
    private final MetadataPatch rest;

    private PlannedPatch(String member, Map<MetadataKey, MetadataEntry> now, MetadataPatch rest) {
        this.member = member;
        this.now = now;
        this.rest = rest;
    }

    /**
     * @param rows the member's metadata
     * @param equal keys whose value is known to be what the patch writes
     * @throws WorkspacesException {@code invalid_request} if a limit would be exceeded
     */
    public static PlannedPatch of(
            String member, List<MetadataEntry> rows, MetadataPatch patch, Set<MetadataKey> equal) {
        Map<MetadataKey, MetadataEntry> now = new HashMap<>();
        rows.forEach(row -> now.put(row.key(), row));
        TreeMap<MetadataKey, MetadataChange> changes = new TreeMap<>();
        patch.changes().forEach((key, change) -> {
            boolean nothing = change instanceof MetadataChange.Write ? equal.contains(key) : !now.containsKey(key);
            if (!nothing) {
                changes.put(key, change);
            }
        });
        PlannedPatch planned = new PlannedPatch(member, now, new MetadataPatch(changes));
        planned.check();
        return planned;
    }

    /** The keys that change. */
    public SortedSet<MetadataKey> keys() {
        return new TreeSet<>(rest.changes().keySet());
    }

    private void check() {
        Map<MetadataKey, Integer> sizes = new HashMap<>();
        now.forEach((key, row) -> sizes.put(key, row.size()));
        rest.changes().forEach((key, change) -> {
            if (change instanceof MetadataChange.Write write) {
                sizes.put(key, MetadataSealer.value(key, write).size());
            } else {
                sizes.remove(key);
            }
        });
        MetadataLimits.check(
                sizes.size(),
                sizes.values().stream().mapToLong(Integer::longValue).sum());
    }

    /** Whether there are values to encrypt. */
    public boolean writes() {
        return rest.changes().values().stream().anyMatch(MetadataChange.Write.class::isInstance);
    }

    /** @param sealers encrypts the values; called only if there are some */
    public MetadataWrites seal(Supplier<MetadataSealer> sealers, Clock clock) {
        PatchedEntries patched = new PatchedEntries(member, now, sealers, clock);
        rest.changes().forEach(patched::apply);
        return new MetadataWrites(
                patched.added(),
                patched.rewritten(),
                patched.removed().stream().map(now::get).toList(),
                patched.rewritten().stream().map(row -> now.get(row.key())).toList());
    }
}

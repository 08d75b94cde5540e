package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.crypto.Opener;
import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Changes by key, like a JSON merge patch: absent keys stay unchanged, null removes a key. */
public record MetadataPatch(SortedMap<MetadataKey, MetadataChange> changes) {
    public static final MetadataPatch NONE = new MetadataPatch(Collections.emptySortedMap());

    /** Most keys in one patch: it may remove all keys and add as many others. */
    public static final int MAX_CHANGES = 2 * MetadataLimits.MAX_KEYS;

    /** The field that violations refer to. */
    private static final String FIELD = "metadata";

    public MetadataPatch {
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /** Makes a patch of values for apps, as in a CSV cell. */
    public static MetadataPatch ofValues(Map<String, String> values) {
        return ofJson(values);
    }

    /**
     * The JSON members of a request: for each key a string, null, or an object of {@code value}, {@code visibility} and
     * {@code clients}. In the object, null resets the visibility to {@code app} and removes the list of clients; a
     * value cannot be null.
     *
     * @throws WorkspacesException {@code invalid_request} with one violation for each invalid key
     */
    public static MetadataPatch ofJson(Map<String, ? extends @Nullable Object> members) {
        if (members.size() > MAX_CHANGES) {
            throw WorkspacesException.violation(
                    FIELD, "metadata_too_many_keys", "changes more than " + MAX_CHANGES + " keys");
        }
        SortedMap<MetadataKey, MetadataChange> changes = new TreeMap<>();
        List<Violation> violations = new ArrayList<>();
        members.forEach((name, member) -> {
            String field = FIELD + "." + shortened(name);
            try {
                MetadataKey key = MetadataKey.parse(name, field);
                if (changes.put(key, MetadataJson.change(member, field)) != null) {
                    violations.add(new Violation(field, "metadata_key_duplicate", "appears twice"));
                }
            } catch (WorkspacesException refused) {
                violations.addAll(refused.violations());
            }
        });
        if (!violations.isEmpty()) {
            throw WorkspacesException.violations(violations);
        }
        return new MetadataPatch(changes);
    }

    /** Removes all of the keys. */
    public static MetadataPatch removing(Collection<MetadataKey> keys) {
        SortedMap<MetadataKey, MetadataChange> changes = new TreeMap<>();
        keys.forEach(key -> changes.put(key, new MetadataChange.Remove()));
        return new MetadataPatch(changes);
    }

    /** Of the rows of a member that it {@link #written writes}, those that have the value already. Decrypts them. */
    public Set<MetadataKey> equalTo(List<MetadataEntry> written, Opener opener) {
        Set<MetadataKey> equal = new HashSet<>();
        for (MetadataEntry row : written) {
            MetadataValue value = MetadataValue.opened(opener.open(row.sealed().ciphertext(), row.binding()));
            if (changes.get(row.key()) instanceof MetadataChange.Write write && Objects.equals(value, write.value())) {
                equal.add(row.key());
            }
        }
        return equal;
    }

    /** Of these rows of a member, those that the patch writes. */
    public List<MetadataEntry> written(List<MetadataEntry> rows) {
        return rows.stream()
                .filter(row -> changes.get(row.key()) instanceof MetadataChange.Write)
                .toList();
    }

    public Set<MetadataKey> keys() {
        return changes.keySet();
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    private static String shortened(String name) {
        return name.length() <= MetadataKey.MAX_LENGTH ? name : name.substring(0, MetadataKey.MAX_LENGTH) + "…";
    }
}

package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.crypto.Opener;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Opens those of a member's values that one client may read. */
public final class ReadableValues {
    private ReadableValues() {}

    /** @param opener asked only where there is something to open */
    public static SortedMap<String, String> of(
            String member, Collection<StoredValue> values, Visibility kind, String clientId, Supplier<Opener> opener) {
        List<StoredValue> admitted = values.stream()
                .filter(value -> value.audience().admits(kind, clientId))
                .toList();
        SortedMap<String, String> clear = new TreeMap<>();
        if (!admitted.isEmpty()) {
            Opener key = opener.get();
            admitted.forEach(value -> clear.put(
                    value.key().name(), key.openText(value.ciphertext(), MetadataRow.binding(member, value.key()))));
        }
        return clear;
    }
}

package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.crypto.Opener;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Decrypts the values of a member that one client may read. */
public final class ReadableValues {
    private ReadableValues() {}

    /** @param opener called only if there is something to decrypt */
    public static SortedMap<String, String> of(
            String member, Collection<StoredValue> values, Visibility kind, String clientId, Supplier<Opener> opener) {
        SortedMap<String, String> clear = new TreeMap<>();
        open(member, values, kind, clientId, opener).forEach((key, value) -> clear.put(key.name(), value.text()));
        return clear;
    }

    static SortedMap<MetadataKey, MetadataValue> open(
            String member, Collection<StoredValue> values, Visibility kind, String clientId, Supplier<Opener> opener) {
        List<StoredValue> admitted = values.stream()
                .filter(value -> value.audience().admits(kind, clientId))
                .toList();
        SortedMap<MetadataKey, MetadataValue> opened = new TreeMap<>();
        if (!admitted.isEmpty()) {
            Opener key = opener.get();
            admitted.forEach(value -> opened.put(
                    value.key(),
                    MetadataValue.opened(key.open(value.ciphertext(), MetadataEntry.binding(member, value.key())))));
        }
        return opened;
    }
}

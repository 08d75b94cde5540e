package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.crypto.KeyUnavailable;
import io.workspaces.keycloak.crypto.Opener;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decrypts the values of a member that one client may read. */
public final class ReadableValues {
    private ReadableValues() {}

    /**
     * Returns all of the values, or null if one of them cannot be decrypted.
     *
     * @param opener called only if there is something to decrypt
     */
    public static @Nullable SortedMap<String, String> find(
            String member, Collection<StoredValue> values, Visibility kind, String clientId, Supplier<Opener> opener) {
        SortedMap<String, String> clear = new TreeMap<>();
        try {
            open(member, values, kind, clientId, opener).forEach((key, value) -> clear.put(key.name(), value.text()));
        } catch (WorkspacesException refusal) {
            if (KeyUnavailable.is(refusal)) {
                return null;
            }
            throw refusal;
        }
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

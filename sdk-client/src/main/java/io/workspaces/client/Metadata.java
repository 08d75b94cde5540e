package io.workspaces.client;

import io.workspaces.client.error.MetadataException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decrypted metadata of one member, as far as this app may read it. Immutable. Values are secrets:
 * {@link #toString()} and exception messages never show them.
 */
public final class Metadata extends TypedValues {
    private static final Metadata EMPTY = new Metadata(Map.of());

    private final Map<String, String> values;

    private Metadata(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Creates metadata with the given values.
     *
     * @param values the values by key; copied in their order
     * @return the metadata
     */
    public static Metadata of(Map<String, String> values) {
        return values.isEmpty() ? EMPTY : new Metadata(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    /**
     * Finds the value of a key.
     *
     * @param key the key, case-sensitive
     * @return the value; empty if the key is missing
     */
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * Returns the value of a key, or a fallback.
     *
     * @param key the key, case-sensitive
     * @param fallback the result if the key is missing
     * @return the value or the fallback
     */
    public String get(String key, String fallback) {
        return values.getOrDefault(key, fallback);
    }

    /**
     * Returns the value of a key, which must exist.
     *
     * @param key the key, case-sensitive
     * @return the value
     * @throws MetadataException {@code metadata_missing} if the key is missing
     */
    @Override
    public String require(String key) {
        String value = values.get(key);
        if (value == null) {
            throw MetadataException.missing(key);
        }
        return value;
    }

    /**
     * Tells whether a key exists.
     *
     * @param key the key, case-sensitive
     * @return true if it has a value, even an empty one
     */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /**
     * Returns the keys.
     *
     * @return an unmodifiable set, in the server's order
     */
    public Set<String> keys() {
        return values.keySet();
    }

    /**
     * Tells whether there are no keys.
     *
     * @return true if no key has a value
     */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * Returns all values as plain text. The map's {@code toString} shows them, so do not log it.
     *
     * @return an unmodifiable map, in the server's order
     */
    public Map<String, String> revealed() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Metadata that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Shows the keys and masks the values. */
    @Override
    public String toString() {
        StringBuilder masked = new StringBuilder("Metadata[");
        values.keySet().forEach(key -> masked.append(masked.length() > 9 ? ", " : "")
                .append(key)
                .append("=***"));
        return masked.append(']').toString();
    }
}

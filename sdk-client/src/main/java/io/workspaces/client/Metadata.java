package io.workspaces.client;

import io.workspaces.client.error.MetadataException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decrypted metadata of one member, as the server let this app have it. Immutable. Values are
 * secrets: they leave only through the methods that name them, never through {@link #toString()} or an
 * error's message.
 */
public final class Metadata extends TypedValues {
    private static final Metadata EMPTY = new Metadata(Map.of());

    private final Map<String, String> values;

    private Metadata(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Metadata of these values.
     *
     * @param values copied, in their order
     * @return the metadata
     */
    public static Metadata of(Map<String, String> values) {
        return values.isEmpty() ? EMPTY : new Metadata(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    /**
     * The value of a key.
     *
     * @param key the key, exactly
     * @return the value, or nothing where the key is missing
     */
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * The value of a key, or another.
     *
     * @param key the key, exactly
     * @param fallback for a missing key
     * @return one of the two
     */
    public String get(String key, String fallback) {
        return values.getOrDefault(key, fallback);
    }

    /**
     * The value of a key that must be there.
     *
     * @param key the key, exactly
     * @return the value
     * @throws MetadataException {@code metadata_missing}
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
     * Whether the key is there.
     *
     * @param key the key, exactly
     * @return true where it has a value, an empty one included
     */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /**
     * The keys.
     *
     * @return unmodifiable, in the server's order
     */
    public Set<String> keys() {
        return values.keySet();
    }

    /**
     * Whether there is nothing.
     *
     * @return true where no key has a value
     */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * All values in clear, in a map whose {@code toString} prints them: for handing on, not for logs.
     *
     * @return unmodifiable, in the server's order
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

    /** The keys, with masks for the values. */
    @Override
    public String toString() {
        StringBuilder masked = new StringBuilder("Metadata[");
        values.keySet().forEach(key -> masked.append(masked.length() > 9 ? ", " : "")
                .append(key)
                .append("=***"));
        return masked.append(']').toString();
    }
}

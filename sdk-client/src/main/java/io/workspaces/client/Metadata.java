package io.workspaces.client;

import io.workspaces.client.error.MetadataException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The decrypted metadata of one member, as the server let this app have it. Immutable. Values are
 * secrets: they leave only through the methods that name them, never through {@link #toString()} or an
 * error's message.
 */
public final class Metadata {
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
    public String require(String key) {
        String value = values.get(key);
        if (value == null) {
            throw MetadataException.missing(key);
        }
        return value;
    }

    /**
     * A required whole number.
     *
     * @param key the key, exactly
     * @return the value
     * @throws MetadataException {@code metadata_missing}, or {@code metadata_type} for anything else
     */
    public int asInt(String key) {
        return as(key, "a whole number", Integer::valueOf);
    }

    /**
     * A required whole number.
     *
     * @param key the key, exactly
     * @return the value
     * @throws MetadataException {@code metadata_missing}, or {@code metadata_type} for anything else
     */
    public long asLong(String key) {
        return as(key, "a whole number", Long::valueOf);
    }

    /**
     * A required decimal number, such as {@code 12.50}.
     *
     * @param key the key, exactly
     * @return the value
     * @throws MetadataException {@code metadata_missing}, or {@code metadata_type} for anything else
     */
    public BigDecimal asDecimal(String key) {
        return as(key, "a number", BigDecimal::new);
    }

    /**
     * A required {@code true} or {@code false}, in any case.
     *
     * @param key the key, exactly
     * @return the value
     * @throws MetadataException {@code metadata_missing}, or {@code metadata_type} for anything else
     */
    public boolean asBoolean(String key) {
        return switch (require(key).strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw MetadataException.notA("true or false", key);
        };
    }

    /**
     * A required date, such as {@code 2026-03-31}.
     *
     * @param key the key, exactly
     * @return the value
     * @throws MetadataException {@code metadata_missing}, or {@code metadata_type} for anything else
     */
    public LocalDate asDate(String key) {
        return as(key, "a date such as 2026-03-31", LocalDate::parse);
    }

    /**
     * A required constant of an enum, by its name in any case.
     *
     * @param key the key, exactly
     * @param type the enum
     * @param <E> the enum
     * @return the constant
     * @throws MetadataException {@code metadata_missing}, or {@code metadata_type} for anything else
     */
    public <E extends Enum<E>> E asEnum(String key, Class<E> type) {
        String name = require(key).strip();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(name)) {
                return constant;
            }
        }
        throw MetadataException.notA("one of " + List.of(type.getEnumConstants()), key);
    }

    /**
     * A required value of any type.
     *
     * @param key the key, exactly
     * @param wanted what it should be, for the message, for example {@code a web address}
     * @param reading from the stripped text; an {@link IllegalArgumentException}, {@link ArithmeticException} or
     *     {@link DateTimeException} means that the text is none
     * @param <T> the type
     * @return the value
     * @throws MetadataException {@code metadata_missing} or {@code metadata_type}; without the cause,
     *     whose message may quote the value
     */
    public <T> T as(String key, String wanted, Function<String, T> reading) {
        String text = require(key).strip();
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw MetadataException.notA(wanted, key);
        }
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

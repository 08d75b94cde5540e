package io.workspaces.client;

import io.workspaces.client.error.MetadataException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads required values as types. Exception messages name the key and never quote the value. */
public abstract sealed class TypedValues permits Metadata {
    TypedValues() {}

    /**
     * Returns the value of a key, which must exist.
     *
     * @param key the key, case-sensitive
     * @return the value
     * @throws MetadataException {@code metadata_missing} if the key is missing
     */
    public abstract String require(String key);

    /**
     * Returns a required value as a whole number.
     *
     * @param key the key, case-sensitive
     * @return the value
     * @throws MetadataException {@code metadata_missing} if the key is missing; {@code metadata_type} if the value
     *     has another type
     */
    public int asInt(String key) {
        return as(key, "a whole number", Integer::valueOf);
    }

    /**
     * Returns a required value as a whole number.
     *
     * @param key the key, case-sensitive
     * @return the value
     * @throws MetadataException {@code metadata_missing} if the key is missing; {@code metadata_type} if the value
     *     has another type
     */
    public long asLong(String key) {
        return as(key, "a whole number", Long::valueOf);
    }

    /**
     * Returns a required value as a decimal number, such as {@code 12.50}.
     *
     * @param key the key, case-sensitive
     * @return the value
     * @throws MetadataException {@code metadata_missing} if the key is missing; {@code metadata_type} if the value
     *     has another type
     */
    public BigDecimal asDecimal(String key) {
        return as(key, "a number", BigDecimal::new);
    }

    /**
     * Returns a required value as a boolean: {@code true} or {@code false}, ignoring case.
     *
     * @param key the key, case-sensitive
     * @return the value
     * @throws MetadataException {@code metadata_missing} if the key is missing; {@code metadata_type} if the value
     *     has another type
     */
    public boolean asBoolean(String key) {
        return switch (require(key).strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw MetadataException.wrongType("true or false", key);
        };
    }

    /**
     * Returns a required value as a date, such as {@code 2026-03-31}.
     *
     * @param key the key, case-sensitive
     * @return the value
     * @throws MetadataException {@code metadata_missing} if the key is missing; {@code metadata_type} if the value
     *     has another type
     */
    public LocalDate asDate(String key) {
        return as(key, "a date such as 2026-03-31", LocalDate::parse);
    }

    /**
     * Returns a required value as an enum constant, by its name, ignoring case.
     *
     * @param key the key, case-sensitive
     * @param type the enum class
     * @param <E> the enum type
     * @return the constant
     * @throws MetadataException {@code metadata_missing} if the key is missing; {@code metadata_type} if the value
     *     has another type
     */
    public <E extends Enum<E>> E asEnum(String key, Class<E> type) {
        String name = require(key).strip();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(name)) {
                return constant;
            }
        }
        throw MetadataException.wrongType("one of " + List.of(type.getEnumConstants()), key);
    }

    /**
     * Returns a required value as any type.
     *
     * @param key the key, case-sensitive
     * @param wanted what the value should be, for the exception message, for example {@code a URL}
     * @param reading parses the stripped text; throws an {@link IllegalArgumentException},
     *     {@link ArithmeticException} or {@link DateTimeException} if the text is invalid
     * @param <T> the type
     * @return the value
     * @throws MetadataException {@code metadata_missing} or {@code metadata_type}; without a cause, whose message
     *     could quote the value
     */
    public <T> T as(String key, String wanted, Function<String, T> reading) {
        String text = require(key).strip();
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw MetadataException.wrongType(wanted, key);
        }
    }
}

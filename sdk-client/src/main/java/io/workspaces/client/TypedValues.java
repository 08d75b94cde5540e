package io.workspaces.client;

import io.workspaces.client.error.MetadataException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Required values, read as types. Errors name the key and never quote the value. */
public abstract sealed class TypedValues permits Metadata {
    TypedValues() {}

    /**
     * The value of a key that must be there.
     *
     * @param key the key, exactly
     * @return the value
     * @throws MetadataException {@code metadata_missing}
     */
    public abstract String require(String key);

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
}

package io.workspaces.keycloak.kernel;

import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The operator's options, by their names. A value that is none of its option stops the start, so that nobody finds out
 * later what it was taken for.
 */
public final class Options {
    private static final String PREFIX = "spi-workspaces--default--";

    private final UnaryOperator<@Nullable String> values;

    /** @param values the text of an option, or null */
    public Options(UnaryOperator<@Nullable String> values) {
        this.values = values;
    }

    /**
     * @param usual if the option is not set
     * @throws IllegalArgumentException that names the option, if its value is no number from {@code min} to {@code max}
     */
    public int number(String name, int usual, int min, int max) {
        @Nullable String text = text(name);
        if (text == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw refused(name, text, range(min, max), none);
        }
        throw refused(name, text, range(min, max), null);
    }

    /**
     * Whether the option is true.
     *
     * @throws IllegalArgumentException that names the option, if its value is neither true nor false
     */
    public boolean isTrue(String name) {
        String text = Objects.requireNonNullElse(text(name), "false");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(name, text, "true or false", null);
        };
    }

    /** What is written there, without spaces around it; null if that is nothing. */
    public @Nullable String text(String name) {
        String value = values.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String range(int min, int max) {
        return max == Integer.MAX_VALUE
                ? "a whole number, at least " + min
                : "a whole number from " + min + " to " + max;
    }

    private static IllegalArgumentException refused(
            String name, String value, String expected, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "The option " + PREFIX + name + " is '" + Limits.shown(value) + "', but has to be " + expected, cause);
    }
}

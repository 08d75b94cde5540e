package io.workspaces.keycloak.kernel;

import java.util.Collection;

/** Checks how long texts and lists of a request are, before anything else is done with them. */
public final class Limits {
    private static final int MAX_SHOWN_LENGTH = 64;

    private Limits() {}

    /** @throws WorkspacesException {@code invalid_request} with {@code too_long} at {@code field} */
    public static String text(String text, int max, String field) {
        if (text.length() > max) {
            throw WorkspacesException.violation(field, "too_long", "is longer than " + max + " characters");
        }
        return text;
    }

    /** The beginning of a text that only people read, so that it fits into a column; never ends with half a character. */
    public static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    /** The text shortened for use in an error message. */
    public static String shown(String text) {
        return text.codePointCount(0, text.length()) <= MAX_SHOWN_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN_LENGTH)) + "…";
    }

    /** @throws WorkspacesException {@code invalid_request} with {@code too_many} at {@code field} */
    public static <C extends Collection<?>> C list(C list, int max, String field) {
        count(list.size(), max, field);
        return list;
    }

    /** @throws WorkspacesException {@code invalid_request} with {@code too_many} at {@code field} */
    public static void count(int entries, int max, String field) {
        if (entries > max) {
            throw WorkspacesException.violation(field, "too_many", "has more than " + max + " entries");
        }
    }
}

package io.workspaces.keycloak.kernel;

import java.util.Collection;

/** How long what comes in may be. Asked before anything else is done with it. */
public final class Limits {
    private static final int MAX_SHOWN_LENGTH = 64;

    private Limits() {}

    /** @throws WorkspacesException {@code invalid_request} with {@code too_long} at {@code field} */
    public static String text(String text, int most, String field) {
        if (text.length() > most) {
            throw WorkspacesException.violation(field, "too_long", "is longer than " + most + " characters");
        }
        return text;
    }

    /** A text as a refusal repeats it. */
    public static String shown(String text) {
        return text.codePointCount(0, text.length()) <= MAX_SHOWN_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN_LENGTH)) + "…";
    }

    /** @throws WorkspacesException {@code invalid_request} with {@code too_many} at {@code field} */
    public static <C extends Collection<?>> C list(C list, int most, String field) {
        count(list.size(), most, field);
        return list;
    }

    /** @throws WorkspacesException {@code invalid_request} with {@code too_many} at {@code field} */
    public static void count(int entries, int most, String field) {
        if (entries > most) {
            throw WorkspacesException.violation(field, "too_many", "has more than " + most + " entries");
        }
    }
}

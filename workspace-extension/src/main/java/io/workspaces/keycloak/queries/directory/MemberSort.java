package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Locale;

/** The order of a member list. */
public record MemberSort(Key key, boolean descending) {
    /** What members are sorted by; equal ones are sorted by id. */
    public enum Key {
        NAME,
        EMAIL,
        ROLE,
        STATUS,
        JOINED
    }

    /** Parses {@code name}, or {@code -name} for the reverse order. */
    public static MemberSort parse(String text) {
        boolean descending = text.startsWith("-");
        try {
            return new MemberSort(Key.valueOf(text.substring(descending ? 1 : 0).toUpperCase(Locale.ROOT)), descending);
        } catch (IllegalArgumentException unknown) {
            throw WorkspacesException.violation(
                    "sort", "sort_unknown", "is not one of name, email, role, status, joined");
        }
    }

    /** The order in the form that {@link #parse} accepts. */
    public String name() {
        return (descending ? "-" : "") + key.name().toLowerCase(Locale.ROOT);
    }
}

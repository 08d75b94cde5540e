package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Arrays;

/** The order of a member list. */
public record MemberSort(Key key, boolean descending) {
    /** What members are sorted by; equal ones are sorted by id. */
    public enum Key {
        NAME("name"),
        EMAIL("email"),
        ROLE("role"),
        STATUS("status"),
        JOINED("joined"),
        /** Whoever has no end comes last. */
        ACTIVE_UNTIL("activeUntil");

        private final String label;

        Key(String label) {
            this.label = label;
        }
    }

    /** Parses {@code name}, or {@code -name} for the reverse order. */
    public static MemberSort parse(String text) {
        boolean descending = text.startsWith("-");
        String wanted = text.substring(descending ? 1 : 0);
        return Arrays.stream(Key.values())
                .filter(key -> key.label.equalsIgnoreCase(wanted))
                .findFirst()
                .map(key -> new MemberSort(key, descending))
                .orElseThrow(() -> WorkspacesException.violation(
                        "sort", "sort_unknown", "is not one of name, email, role, status, joined, activeUntil"));
    }

    /** The order in the form that {@link #parse} accepts. */
    public String name() {
        return (descending ? "-" : "") + key.label;
    }
}

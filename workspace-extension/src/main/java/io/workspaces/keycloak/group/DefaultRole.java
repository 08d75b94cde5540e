package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The default roles, from the most to the least powerful. Every member has exactly one. */
public enum DefaultRole {
    ADMIN("Admin"),
    BUILDER("Builder"),
    END_USER("End-user");

    private final String label;

    DefaultRole(String label) {
        this.label = label;
    }

    /** The name for people, which is also the name of the role's group. */
    public String label() {
        return label;
    }

    /** Parses a role in upper or lower case; also accepts {@code End user} and {@code end_user}. */
    public static Optional<DefaultRole> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        return Arrays.stream(values())
                .filter(role -> role.label.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    /** @throws WorkspacesException {@code invalid_request} at {@code field} */
    public static DefaultRole parse(String text, String field) {
        return find(text)
                .orElseThrow(() ->
                        WorkspacesException.violation(field, "role_unknown", "is not one of Admin, Builder, End-user"));
    }
}

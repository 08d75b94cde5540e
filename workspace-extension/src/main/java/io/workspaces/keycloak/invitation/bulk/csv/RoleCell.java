package io.workspaces.keycloak.invitation.bulk.csv;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Locale;

/** The role of a row, by its name in any case; an empty cell is an End-user. */
public final class RoleCell {
    private RoleCell() {}

    /**
     * The role's name as the API spells it.
     *
     * @throws WorkspacesException {@code role_unknown} at {@code role}
     */
    public static String parse(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "admin" -> "Admin";
            case "builder" -> "Builder";
            case "", "end-user", "end user" -> "End-user";
            default -> throw WorkspacesException.violation("role", "role_unknown", "is not Admin, Builder or End-user");
        };
    }
}

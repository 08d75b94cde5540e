package io.workspaces.it.access;

import java.util.List;

/** The kinds of callers, by their names in the table's head. */
enum Caller {
    NONE("none"),
    STRANGER("stranger"),
    END_USER("End-user"),
    BUILDER("Builder"),
    OTHER_ADMIN("other Admin"),
    ADMIN("Admin"),
    /** The Admin with a token for something else. */
    ADMIN_ELSEWHERE("other scope"),
    SERVICE("service"),
    VIEW_ORGANIZATIONS("view orgs", "view-organizations"),
    VIEW_ALL("view all", "view-organizations", "view-users"),
    MANAGE_ORGANIZATIONS("manage orgs", "manage-organizations"),
    MANAGE_ALL("manage all", "manage-organizations", "manage-users"),
    /** Fine-grained permissions on one organization, and the role that lets find it. */
    FINE_GRAINED("fine-grained", "query-organizations");

    private final String label;
    private final List<String> realmRoles;

    Caller(String label, String... realmRoles) {
        this.label = label;
        this.realmRoles = List.of(realmRoles);
    }

    String label() {
        return label;
    }

    /** Roles of the client realm-management. */
    List<String> realmRoles() {
        return realmRoles;
    }

    boolean isPerson() {
        return this != NONE && this != SERVICE && this != ADMIN_ELSEWHERE;
    }

    String email() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "@example.org";
    }
}

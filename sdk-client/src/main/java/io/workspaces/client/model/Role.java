package io.workspaces.client.model;

/** The three default roles; every member has exactly one. */
public enum Role {
    /** Manages the workspace and its members. */
    ADMIN("Admin"),
    /** Builds: may have permission flags and edit permissions. */
    BUILDER("Builder"),
    /** Uses what the groups permit. */
    END_USER("End-user"),
    /** A role that this version of the SDK does not know, from a newer server. */
    UNKNOWN("Unknown");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /**
     * Returns the label, for example {@code End-user}.
     *
     * @return the label, as used in the JSON and in the console
     */
    public String label() {
        return label;
    }

    /**
     * Returns the role with a label.
     *
     * @param label the label, case-sensitive
     * @return the role
     * @throws IllegalArgumentException if no role has this label
     */
    public static Role of(String label) {
        for (Role role : values()) {
            if (role.label.equals(label) && role != UNKNOWN) {
                return role;
            }
        }
        throw new IllegalArgumentException("no such role");
    }
}

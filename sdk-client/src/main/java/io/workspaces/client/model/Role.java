package io.workspaces.client.model;

/** The three default roles; every member has exactly one. */
public enum Role {
    /** Manages the workspace. */
    ADMIN("Admin"),
    /** Builds: may hold flags and edit what its permissions say. */
    BUILDER("Builder"),
    /** Uses what groups grant. */
    END_USER("End-user");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /**
     * The name as the server and people write it, for example {@code End-user}.
     *
     * @return the name
     */
    public String label() {
        return label;
    }

    /**
     * The role of a name as {@link #label()} gives it.
     *
     * @param label the name, exactly
     * @return the role
     * @throws IllegalArgumentException when no role has that name
     */
    public static Role of(String label) {
        for (Role role : values()) {
            if (role.label.equals(label)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no such role");
    }
}

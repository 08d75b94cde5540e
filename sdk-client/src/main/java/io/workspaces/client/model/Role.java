package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

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

    private static final Texts<Role> TEXTS = new Texts<>(values(), UNKNOWN, Role::label);

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
     * Returns the role with a text.
     *
     * @param text the label, as used in the JSON
     * @return the role; {@link #UNKNOWN} if this version of the SDK does not know it
     */
    public static Role of(@Nullable String text) {
        return TEXTS.of(text);
    }
}

package io.workspaces.keycloak.persistence;

/** Patterns for {@code like … escape '!'}. */
public final class Like {
    private Like() {}

    /** What has this text anywhere. */
    public static String containing(String text) {
        return "%" + beginning(text);
    }

    /** What begins with this text. */
    public static String beginning(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}

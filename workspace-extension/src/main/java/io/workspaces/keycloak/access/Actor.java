package io.workspaces.keycloak.access;

import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param userId id of the account, null when nobody asked for it (an SSO activation, a clean-up)
 * @param name for people to read
 * @param impersonator who uses the account in fact, null when it is its owner
 */
public record Actor(
        @Nullable String userId, String name, @Nullable Impersonator impersonator) {
    public static final Actor SYSTEM = new Actor(null, "system");

    /**
     * An admin who uses somebody else's account.
     *
     * @param userId may be of another realm
     */
    public record Impersonator(String userId, String name) {}

    public Actor(@Nullable String userId, String name) {
        this(userId, name, null);
    }
}

package io.workspaces.keycloak.access;

import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param userId id of the account, null if nobody asked for the change (SSO activation, cleanup)
 * @param name for people to read
 * @param impersonator who really uses the account, null if it is its owner
 */
public record Actor(
        @Nullable String userId, String name, @Nullable Impersonator impersonator) {
    public static final Actor SYSTEM = new Actor(null, "system");

    /**
     * An admin who uses somebody else's account.
     *
     * @param userId id of the admin's account, possibly in another realm
     */
    public record Impersonator(String userId, String name) {}

    public Actor(@Nullable String userId, String name) {
        this(userId, name, null);
    }
}

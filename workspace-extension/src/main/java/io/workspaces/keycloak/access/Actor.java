package io.workspaces.keycloak.access;

import io.workspaces.keycloak.kernel.Limits;
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

    /** Longest name that is stored. A user federation may have longer ones. */
    private static final int MAX_NAME = 255;

    public Actor {
        name = Limits.cut(name, MAX_NAME);
    }

    /**
     * An admin who uses somebody else's account.
     *
     * @param userId id of the admin's account, possibly in another realm
     */
    public record Impersonator(String userId, String name) {
        public Impersonator {
            name = Limits.cut(name, MAX_NAME);
        }
    }

    public Actor(@Nullable String userId, String name) {
        this(userId, name, null);
    }
}

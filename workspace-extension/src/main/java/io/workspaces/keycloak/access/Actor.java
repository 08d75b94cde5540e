package io.workspaces.keycloak.access;

import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param userId id of the account, null when nobody asked for it (an SSO activation, a clean-up)
 * @param name for people to read
 */
public record Actor(@Nullable String userId, String name) {
    public static final Actor SYSTEM = new Actor(null, "system");
}

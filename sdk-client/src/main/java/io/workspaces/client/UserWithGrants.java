package io.workspaces.client;

import io.workspaces.client.internal.access.Grants;
import java.util.Map;
import java.util.Set;

/** A current user whose permissions are in memory. */
abstract class UserWithGrants implements CurrentUser {
    private final Grants grants;

    UserWithGrants(Grants grants) {
        this.grants = grants;
    }

    UserWithGrants(UserWithGrants other) {
        this.grants = other.grants;
    }

    @Override
    public Set<String> permissions() {
        return grants.flags();
    }

    @Override
    public Map<String, Set<String>> access() {
        return grants.access();
    }

    @Override
    public boolean can(String permission) {
        return grants.allows(permission);
    }

    @Override
    public boolean can(String permission, String resourceId) {
        return grants.allows(permission, resourceId);
    }

    @Override
    public boolean canAny(String permission) {
        return grants.allowsAny(permission);
    }

    @Override
    public boolean isHidden(String type, String resourceId) {
        return grants.isHidden(type, resourceId);
    }
}

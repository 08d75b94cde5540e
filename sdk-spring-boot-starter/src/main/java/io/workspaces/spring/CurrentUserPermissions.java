package io.workspaces.spring;

import io.workspaces.client.CurrentUser;

/**
 * What the current user of the calling thread's request may do, for expressions of Spring Security. The bean is called
 * {@code workspaces}: {@code @PreAuthorize("@workspaces.can('app:edit', #id)")}.
 */
public final class CurrentUserPermissions {
    private final CurrentUser user;

    CurrentUserPermissions(CurrentUser user) {
        this.user = user;
    }

    /**
     * Tells whether the user may do something with all resources.
     *
     * @param permission {@code type:action}
     * @return true if they may
     */
    public boolean can(String permission) {
        return user.can(permission);
    }

    /**
     * Tells whether the user may do something with one resource.
     *
     * @param permission {@code type:action}
     * @param resource the id of the resource
     * @return true if they may
     */
    public boolean can(String permission, String resource) {
        return user.can(permission, resource);
    }
}

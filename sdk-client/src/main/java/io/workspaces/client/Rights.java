package io.workspaces.client;

import io.workspaces.client.error.ForbiddenException;
import io.workspaces.client.error.Problem;
import java.util.Map;
import java.util.Set;

/** What a user may do in one workspace. Every check runs in memory, without an allocation. */
public interface Rights {
    /**
     * Returns the permission flags, such as {@code app:create}.
     *
     * @return an unmodifiable set
     */
    Set<String> permissions();

    /**
     * Returns the granular permissions by resource type, such as {@code app → edit:*, view:orders}.
     *
     * @return an unmodifiable map
     */
    Map<String, Set<String>> access();

    /**
     * Tells whether the user may do something with all resources of a type: they have the flag ({@code
     * app:create}), or the action on all resources ({@code app:edit} with {@code edit:*}). The server gives the
     * same result if no resource is named.
     *
     * @param permission {@code type:action}
     * @return true if they may
     */
    boolean can(String permission);

    /**
     * Tells whether the user may do something with one resource. Stronger actions include weaker ones: edit
     * includes view, and configure includes use. A flag applies to every resource.
     *
     * @param permission {@code type:action}, for example {@code app:edit}
     * @param resourceId the id of the resource
     * @return true if they may
     */
    boolean can(String permission, String resourceId);

    /**
     * Tells whether the user may do something with at least one resource. Use it to show a menu, not to open a
     * resource.
     *
     * @param permission {@code type:action}
     * @return true if they may
     */
    boolean canAny(String permission);

    /**
     * Tells whether lists should leave out a resource for the user. They may still open it.
     *
     * @param type the resource type, such as {@code app}
     * @param resourceId the id of the resource
     * @return true if it is hidden
     */
    boolean isHidden(String type, String resourceId);

    /**
     * Requires a permission.
     *
     * @param permission as in {@link #can(String)}
     * @throws ForbiddenException if the user does not have it
     */
    default void require(String permission) {
        if (!can(permission)) {
            throw new ForbiddenException(Problem.of(403, "forbidden", permission + " is required"), null);
        }
    }

    /**
     * Requires a permission.
     *
     * @param permission as in {@link #can(String, String)}
     * @param resourceId the id of the resource
     * @throws ForbiddenException if the user does not have it
     */
    default void require(String permission, String resourceId) {
        if (!can(permission, resourceId)) {
            String detail = permission + " on '" + resourceId + "' is required";
            throw new ForbiddenException(Problem.of(403, "forbidden", detail), null);
        }
    }
}

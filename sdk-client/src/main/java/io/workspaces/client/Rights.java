package io.workspaces.client;

import io.workspaces.client.error.ForbiddenException;
import io.workspaces.client.error.Problem;
import java.util.Map;
import java.util.Set;

/** What somebody may do in one workspace. Answers from memory, without allocating. */
public interface Rights {
    /**
     * The permission flags, such as {@code app:create}.
     *
     * @return unmodifiable
     */
    Set<String> permissions();

    /**
     * The granular entries by resource type, such as {@code app → edit:*, view:orders}.
     *
     * @return unmodifiable
     */
    Map<String, Set<String>> access();

    /**
     * Whether he may do something with everything of its kind: he has the flag ({@code app:create}), or
     * the action on all resources ({@code app:edit} with {@code edit:*}). The same as the server's answer
     * without a resource.
     *
     * @param permission {@code type:action}
     * @return whether he may
     */
    boolean can(String permission);

    /**
     * Whether he may do something with one resource. Who may edit may view, who may configure may use; a
     * flag holds for every resource.
     *
     * @param permission {@code type:action}, for example {@code app:edit}
     * @param resourceId the resource's id
     * @return whether he may
     */
    boolean can(String permission, String resourceId);

    /**
     * Whether he may do something with at least one resource: to show a menu, not to open a resource.
     *
     * @param permission {@code type:action}
     * @return whether he may
     */
    boolean canSome(String permission);

    /**
     * Whether lists should leave a resource out for him; he may open it all the same.
     *
     * @param type of the resource, such as {@code app}
     * @param resourceId the resource's id
     * @return whether it is hidden
     */
    boolean hides(String type, String resourceId);

    /**
     * Stops who may not.
     *
     * @param permission as in {@link #can(String)}
     * @throws ForbiddenException where he may not
     */
    default void require(String permission) {
        if (!can(permission)) {
            throw new ForbiddenException(Problem.of(403, "forbidden", permission + " is needed"), null);
        }
    }

    /**
     * Stops who may not.
     *
     * @param permission as in {@link #can(String, String)}
     * @param resourceId the resource's id
     * @throws ForbiddenException where he may not
     */
    default void require(String permission, String resourceId) {
        if (!can(permission, resourceId)) {
            String detail = permission + " on '" + resourceId + "' is needed";
            throw new ForbiddenException(Problem.of(403, "forbidden", detail), null);
        }
    }
}

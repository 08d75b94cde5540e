package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The resources of workspaces, as the app platform last registered them, and the last names of some that are gone. */
public interface Resources {
    /**
     * The resources of one type by name.
     *
     * @param search part of a name or id, in upper or lower case
     * @param cursor the cursor from the previous page
     */
    Page<Resource> page(
            WorkspaceId workspace, String type, @Nullable String search, int limit, @Nullable String cursor);

    /** Changes when any resource of the type is added, removed or renamed. */
    String tag(WorkspaceId workspace, String type);

    /** A resource's name, or its last one if the app platform no longer has it. */
    record Known(String name, boolean gone) {}

    /** Whether the type has any resources. */
    boolean any(WorkspaceId workspace, String type);

    /** What is known of these ids, by type; has only types that were ever registered. */
    Map<String, Map<String, Known>> known(WorkspaceId workspace, Collection<String> ids);

    /**
     * Replaces all resources of a type.
     *
     * @param named ids of those whose last name stays known when they are gone
     */
    void replace(WorkspaceId workspace, String type, List<Resource> resources, Set<String> named);
}

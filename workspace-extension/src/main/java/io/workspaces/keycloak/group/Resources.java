package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The resources of workspaces, as the app platform last named them. */
public interface Resources {
    /**
     * The resources of one type by name.
     *
     * @param search part of a name or id, in any case
     * @param cursor of the page before
     */
    Page<Resource> page(
            WorkspaceId workspace, String type, @Nullable String search, int limit, @Nullable String cursor);

    /** Changes when any resource of the type is added, removed or renamed. */
    String tag(WorkspaceId workspace, String type);

    /** Whether the type has any resources. */
    boolean any(WorkspaceId workspace, String type);

    /** Per type, and only for types that were ever replaced, the names of those of the ids that are there. */
    Map<String, Map<String, String>> names(WorkspaceId workspace, Collection<String> ids);

    /** Makes the resources of a type exactly these. */
    void replace(WorkspaceId workspace, String type, List<Resource> resources);
}

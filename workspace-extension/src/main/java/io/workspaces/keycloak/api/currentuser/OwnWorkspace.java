package io.workspaces.keycloak.api.currentuser;

import io.workspaces.keycloak.group.NamedResource;
import io.workspaces.keycloak.queries.claims.ActiveMembership;
import io.workspaces.keycloak.queries.directory.GroupRef;
import io.workspaces.keycloak.workspace.Workspace;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a workspace in the list of the caller's own workspaces.
 *
 * @param resources those that {@code access} names
 */
record OwnWorkspace(
        String id,
        String alias,
        String name,
        String role,
        List<GroupRef> groups,
        @Nullable Instant activeUntil,
        Collection<String> permissions,
        Map<String, ? extends Collection<String>> access,
        List<NamedResource> resources) {
    public static OwnWorkspace of(Workspace workspace, ActiveMembership membership, List<NamedResource> resources) {
        return new OwnWorkspace(
                workspace.id().organization(),
                workspace.alias(),
                workspace.name(),
                membership.role().label(),
                membership.groups().stream()
                        .map(group -> new GroupRef(group.id(), group.name()))
                        .toList(),
                membership.until(),
                membership.permissions().flags(),
                membership.permissions().access(),
                resources);
    }
}

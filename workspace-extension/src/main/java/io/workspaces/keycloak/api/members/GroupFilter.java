package io.workspaces.keycloak.api.members;

import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.RoleRulesLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code group} of lists of members: a custom group by id or name. */
record GroupFilter(WorkspaceId workspace, RoleRulesLoader roleRules) {
    /**
     * The group's id.
     *
     * @throws WorkspacesException {@code invalid_request} for an unknown group, and for a default role, which has a
     *     parameter of its own
     */
    @Nullable
    String find(@Nullable String idOrName) {
        String wanted = Parameters.text(idOrName);
        return wanted == null
                ? null
                : roleRules
                        .in(workspace)
                        .resolve(Set.of(wanted), "group")
                        .iterator()
                        .next();
    }
}

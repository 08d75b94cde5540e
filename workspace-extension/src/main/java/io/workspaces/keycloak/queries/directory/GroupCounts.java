package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Map;

/** Counts the members of roles and custom groups. */
public interface GroupCounts {
    /** Per group id the number of members that are not Archived; groups without members are missing. */
    Map<String, Long> counts(WorkspaceId workspace);
}

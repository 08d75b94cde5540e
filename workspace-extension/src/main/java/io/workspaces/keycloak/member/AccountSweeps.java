package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** When workspaces were swept, and where a sweep has stopped. */
public interface AccountSweeps {
    /** A workspace that has not been swept since then. */
    Optional<WorkspaceId> due(Instant since);

    /** Takes a workspace that is due, unless another node was first. */
    boolean claim(WorkspaceId workspace, Instant since, Instant now);

    /** Sets how many accounts are gone without being believed, 0 if the sweep has not stopped. */
    void stopped(WorkspaceId workspace, int gone);
}

package io.workspaces.keycloak.queries.claims;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;

/** Where accounts are Active. */
public interface ActiveMemberships {
    /**
     * What is known of an account.
     *
     * @param unknown enabled organizations that it is in and that do not know it, since nobody has opened them as
     *     workspaces
     */
    record Found(List<ActiveMembership> active, List<WorkspaceId> unknown) {}

    Found of(String realm, String userId);
}

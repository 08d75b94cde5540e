package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;

/** Lets a member end their membership by themselves. */
public final class LeaveWorkspace {
    private final Members members;
    private final FirstAccessImport newcomers;
    private final MemberLifecycle lifecycle;

    public LeaveWorkspace(Members members, FirstAccessImport newcomers, MemberLifecycle lifecycle) {
        this.members = members;
        this.newcomers = newcomers;
        this.lifecycle = lifecycle;
    }

    /** @throws WorkspacesException {@code not_found} unless the account is an Active member; {@code last_admin} */
    public void leave(Actor actor, WorkspaceId workspace, String userId) {
        if (members.findByUser(workspace, userId).isEmpty()) {
            newcomers.adopt(workspace, userId);
        }
        lifecycle.leave(actor, workspace, userId);
    }
}

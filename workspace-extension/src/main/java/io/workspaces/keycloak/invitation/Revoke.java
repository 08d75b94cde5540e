package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.MemberLifecycle;

/** Takes an invitation back: deletes the Invited member, and its links are dead. */
public final class Revoke {
    private final InvitedMembers invited;
    private final MemberLifecycle lifecycle;

    public Revoke(InvitedMembers invited, MemberLifecycle lifecycle) {
        this.invited = invited;
        this.lifecycle = lifecycle;
    }

    /** @throws WorkspacesException {@code not_found}, {@code member_status} */
    public void revoke(Actor actor, WorkspaceId workspace, String memberId) {
        invited.require(workspace, memberId);
        lifecycle.remove(actor, workspace, memberId);
    }
}

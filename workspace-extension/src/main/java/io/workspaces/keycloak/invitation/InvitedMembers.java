package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberConflicts;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.time.Clock;

/** Finds Invited members and their invitations, under the workspace's lock. */
final class InvitedMembers {
    /** An Invited member and its invitation. */
    public record Invited(Member member, Invitation invitation) {}

    private final WorkspaceLocks locks;
    private final Members members;
    private final Invitations invitations;
    private final Clock clock;

    public InvitedMembers(WorkspaceLocks locks, Members members, Invitations invitations, Clock clock) {
        this.locks = locks;
        this.members = members;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** @throws WorkspacesException {@code not_found}, {@code member_status} */
    Invited require(WorkspaceId workspace, String memberId) {
        locks.lock(workspace);
        Member member = members.find(workspace, memberId)
                .orElseThrow(WorkspacesException::notFound)
                .asOf(clock.instant());
        if (!member.is(MemberStatus.INVITED)) {
            throw MemberConflicts.status(member.status());
        }
        return new Invited(member, invitations.find(memberId).orElseThrow(WorkspacesException::notFound));
    }
}

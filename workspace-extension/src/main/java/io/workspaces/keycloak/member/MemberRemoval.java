package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;

/** Deletes a member and everything that belongs to it, under the workspace's lock. */
final class MemberRemoval {
    private final Members members;
    private final PendingInvitations invitations;
    private final MemberDeletion deletion;
    private final AccountSync accounts;

    public MemberRemoval(
            Members members, PendingInvitations invitations, MemberDeletion deletion, AccountSync accounts) {
        this.members = members;
        this.invitations = invitations;
        this.deletion = deletion;
        this.accounts = accounts;
    }

    void remove(Actor actor, Member member) {
        invitations.close(member);
        deletion.deleted(member);
        members.remove(member);
        accounts.released(actor, member.workspace(), member.email());
    }
}

package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import java.util.function.Consumer;

/** Deletes a member and everything that belongs to it, under the workspace's lock. */
final class MemberRemoval {
    private final Members members;
    private final PendingInvitations invitations;
    private final Consumer<Member> deletion;
    private final AccountSync accounts;

    /** @param deletion deletes what belongs to a member in other features */
    MemberRemoval(Members members, PendingInvitations invitations, Consumer<Member> deletion, AccountSync accounts) {
        this.members = members;
        this.invitations = invitations;
        this.deletion = deletion;
        this.accounts = accounts;
    }

    void remove(Actor actor, Member member) {
        invitations.close(member);
        deletion.accept(member);
        members.remove(member);
        accounts.released(actor, member.workspace(), member.email());
    }
}

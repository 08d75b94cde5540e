package io.workspaces.keycloak.member;

/** The open invitations behind Invited members, as far as members need them. */
public interface PendingInvitations {
    /** A fresh link and mail for a member that is Invited again. */
    void reopen(Member member);

    /** No link of the member works from now on, and no mail leaves. */
    void close(Member member);
}

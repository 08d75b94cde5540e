package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;

/** The open invitations behind Invited members, as far as members need them. */
public interface PendingInvitations {
    /** @throws io.workspaces.keycloak.kernel.WorkspacesException {@code workspace_disabled} */
    void requirePossible(WorkspaceId workspace);

    /** A fresh link and mail for a member that is Invited again. */
    void reopen(Member member);

    /** A fresh link for an Invited member whose address is another one now, and a mail if one was wanted. */
    void readdress(Member member);

    /** No link of the member works from now on, and no mail leaves. */
    void close(Member member);
}

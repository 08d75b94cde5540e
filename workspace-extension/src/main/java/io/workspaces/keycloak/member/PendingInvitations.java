package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;

/** The open invitations behind Invited members, as far as members need them. */
public interface PendingInvitations {
    /** @throws io.workspaces.keycloak.kernel.WorkspacesException {@code workspace_disabled} */
    void requirePossible(WorkspaceId workspace);

    /** Creates a new link and mail for a member who is Invited again. */
    void reopen(Member member);

    /** Creates a new link for an Invited member whose address has changed, and a mail if the invitation had one. */
    void readdress(Member member);

    /** Makes all links of the member invalid, and cancels mails that are not sent yet. */
    void close(Member member);
}

package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Collection;
import java.util.Map;

/**
 * The memberships of Active members in Keycloak: in the organization, always unmanaged, and in the organization groups
 * of their role and groups. They are a projection of our rows.
 */
public interface Memberships {
    /**
     * Brings Keycloak's memberships in line with the row of an Active member.
     *
     * @throws WorkspacesException {@code account_not_writable} if Keycloak cannot store memberships of the account; then
     *     nothing has been written; {@code account_unavailable} if the account's directory does not answer
     */
    void project(Member member);

    /** The same for many members. */
    void projectAll(Collection<Member> members);

    /** Removes the account from the organization and its groups; never deletes the account itself. */
    void withdraw(WorkspaceId workspace, String userId);

    /** Removes the account from our groups, but not from the organization. */
    void leaveGroups(WorkspaceId workspace, String userId);

    KeycloakMembership observe(WorkspaceId workspace, String userId);

    /** The memberships of every account that is in the organization or in one of its groups, by account id. */
    Map<String, KeycloakMembership> observeAll(WorkspaceId workspace);
}

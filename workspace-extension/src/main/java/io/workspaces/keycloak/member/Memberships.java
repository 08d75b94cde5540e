package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Collection;
import java.util.Map;

/**
 * Keycloak's side of an Active member: the organization membership, always unmanaged, and the
 * membership of the role's and the groups' organization groups. A projection of our rows.
 */
public interface Memberships {
    /** Makes Keycloak's memberships what the Active member's row says. */
    void project(Member member);

    /** The same for many. */
    void projectAll(Collection<Member> members);

    /** Takes the account out of the organization and its groups; the account itself is never deleted. */
    void withdraw(WorkspaceId workspace, String userId);

    /** Takes the account out of our groups, not out of the organization. */
    void leaveGroups(WorkspaceId workspace, String userId);

    KeycloakMembership observe(WorkspaceId workspace, String userId);

    /** What Keycloak holds of every account that is in the organization or in a group of it, by account. */
    Map<String, KeycloakMembership> observeAll(WorkspaceId workspace);
}

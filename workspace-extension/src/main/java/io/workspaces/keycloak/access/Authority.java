package io.workspaces.keycloak.access;

import io.workspaces.keycloak.kernel.WorkspaceId;

/**
 * What the caller of one request may do. The API of realm admins and the API of workspace Admins implement it
 * differently.
 */
public interface Authority {
    Actor actor();

    /** The caller's language, as a BCP 47 tag. */
    String locale();

    /** Whether the caller may know that the workspace exists. */
    boolean knows(WorkspaceId workspace);

    boolean mayView(WorkspaceId workspace);

    boolean mayManage(WorkspaceId workspace);

    boolean mayCreateWorkspaces();

    /** Whether the caller may ask for lists of workspaces, which may be empty. */
    boolean mayQueryWorkspaces();

    /**
     * Whether the caller may search all workspaces of the realm. Keycloak leaves out those that fine-grained
     * permissions hide.
     */
    boolean maySearchWorkspaces();

    /** Whether the caller may view every workspace and account of the realm. */
    boolean mayViewAll();

    boolean mayManageAll();

    /** Whether the caller may manage accounts in Keycloak and so could set any account's password. */
    boolean mayManageAccounts();

    /** Whether the request came through the API of realm admins. */
    boolean realmAdmin();
}

package io.workspaces.keycloak.access;

import io.workspaces.keycloak.kernel.WorkspaceId;

/** What the caller of one request may do. Each door has its own. */
public interface Authority {
    Actor actor();

    /** The caller's language, as a BCP 47 tag. */
    String locale();

    /** Whether the caller may know that the workspace exists. */
    boolean knows(WorkspaceId workspace);

    boolean mayView(WorkspaceId workspace);

    boolean mayManage(WorkspaceId workspace);

    boolean mayCreateWorkspaces();

    /**
     * Whether the caller may search among all workspaces of the realm. Keycloak leaves those out that
     * fine-grained permissions do not show.
     */
    boolean maySearchWorkspaces();

    /** View, or change, every workspace and account of the realm. */
    boolean mayViewAll();

    boolean mayManageAll();

    /** Whether the caller could set any account's password in Keycloak anyway. */
    boolean mayManageAccounts();

    /** Whether this is the door of realm admins. */
    boolean realmAdmin();
}

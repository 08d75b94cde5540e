package io.workspaces.client;

/** Where administration enters; both lead to the same members, groups and invitations. */
public enum Door {
    /** {@code /admin/realms/{realm}/workspaces}: for realm administrators and their service accounts. */
    REALM,
    /**
     * {@code /realms/{realm}/workspaces/admin}: for active Admins of a workspace, with a token that has the
     * scope {@code workspaces-admin}. Workspaces are neither made nor deleted here.
     */
    WORKSPACE
}

package io.workspaces.it.member;

/** The two doors that lead to the administration of a workspace. */
public enum Door {
    REALM_ADMIN,
    WORKSPACE_ADMIN
}

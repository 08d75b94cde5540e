package io.workspaces.client;

/** The two APIs for administration. Both lead to the same members, groups and invitations. */
public enum AdminApi {
    /**
     * {@code /admin/realms/{realm}/workspaces}: Keycloak's admin API, for realm administrators and their service
     * accounts.
     */
    REALM,
    /**
     * {@code /realms/{realm}/workspaces/admin}: for active Admins of a workspace, with a token that has the scope
     * {@code workspaces-admin}. It neither creates nor deletes workspaces.
     */
    WORKSPACE
}

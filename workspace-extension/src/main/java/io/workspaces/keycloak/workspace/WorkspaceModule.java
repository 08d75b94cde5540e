package io.workspaces.keycloak.workspace;

/**
 * Workspaces within one Keycloak session.
 *
 * @param workspaces the organizations
 * @param records what this product stores besides
 */
public record WorkspaceModule(Workspaces workspaces, WorkspaceLocks locks, WorkspaceRecords records) {}

package io.workspaces.keycloak.workspace;

/**
 * Workspaces within one Keycloak session.
 *
 * @param workspaces as organizations
 * @param records what is stored of them beside
 */
public record WorkspaceModule(Workspaces workspaces, WorkspaceLocks locks, WorkspaceRecords records) {}

package io.workspaces.keycloak.workspace;

import io.workspaces.keycloak.kernel.WorkspaceId;

/** A team's space: a Keycloak organization. */
public record Workspace(WorkspaceId id, String alias, String name, String description, boolean enabled) {}

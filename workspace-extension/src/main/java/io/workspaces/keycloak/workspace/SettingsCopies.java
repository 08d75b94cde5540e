package io.workspaces.keycloak.workspace;

import io.workspaces.keycloak.kernel.WorkspaceId;

/**
 * Copies, at the organization, of the settings that protect a workspace: they go with an export of the realm, which has
 * none of our rows. An interface, since the package {@code jpa}, which asks for them, must not know {@code keycloak}.
 */
public interface SettingsCopies {
    void write(WorkspaceId id, WorkspaceSettings settings);

    /**
     * The settings of a workspace that has no row yet: where a copy is stricter than the default, as a bound that only
     * realm admins lift; otherwise the default.
     */
    WorkspaceSettings brought(WorkspaceId id);
}

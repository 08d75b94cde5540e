package io.workspaces.keycloak.workspace;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Map;

/**
 * Removes a deleted identity provider from the settings of all workspaces, so that a new provider with the same alias
 * does not inherit its place.
 */
public final class ForgetProvider {
    private final Workspaces workspaces;
    private final WorkspaceRecords rows;
    private final AuditTrail trail;

    public ForgetProvider(Workspaces workspaces, WorkspaceRecords rows, AuditTrail trail) {
        this.workspaces = workspaces;
        this.rows = rows;
        this.trail = trail;
    }

    public void forget(Actor actor, String realm, String provider) {
        rows.naming(realm, provider).forEach(workspace -> forget(actor, workspace, provider));
    }

    private void forget(Actor actor, WorkspaceId workspace, String provider) {
        WorkspaceSettings before = rows.settingsToChange(workspace);
        rows.saveSettings(workspace, before.withProviders(alias -> !alias.equals(provider)));
        String name = workspaces
                .find(workspace.realm(), workspace.organization())
                .map(Workspace::name)
                .orElse("");
        trail.record(new AuditEntry(
                workspace,
                actor,
                AuditAction.WORKSPACE_UPDATE,
                new AuditTarget("workspace", workspace.organization(), name),
                Map.of("providerDeleted", provider)));
    }
}

package io.workspaces.keycloak.workspace.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.rest.Answers;
import io.workspaces.keycloak.rest.Json;
import io.workspaces.keycloak.workspace.Workspace;
import io.workspaces.keycloak.workspace.WorkspaceRows;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The settings of one workspace; the caller may view it. */
public final class SettingsResource {
    private final Workspace workspace;
    private final AccessGuard guard;
    private final WorkspaceRows rows;
    private final AuditTrail trail;
    private final Predicate<String> knownProvider;

    /** @param knownProvider whether the realm has an identity provider of that alias */
    public SettingsResource(
            Workspace workspace,
            AccessGuard guard,
            WorkspaceRows rows,
            AuditTrail trail,
            Predicate<String> knownProvider) {
        this.workspace = workspace;
        this.guard = guard;
        this.rows = rows;
        this.trail = trail;
        this.knownProvider = knownProvider;
    }

    @GET
    @Path("")
    public Response get() {
        return Answers.ok(SettingsRepresentation.of(rows.settings(workspace.id())));
    }

    @PATCH
    @Path("")
    public Response patch(InputStream body) {
        guard.requireManage(workspace.id());
        WorkspaceSettings before = rows.settings(workspace.id());
        WorkspaceSettings after = new SettingsPatch(Json.tree(Json.text(body)), knownProvider).applyTo(before);
        if (!after.equals(before)) {
            rows.saveSettings(workspace.id(), after);
            trail.record(new AuditEntry(
                    workspace.id(),
                    guard.authority().actor(),
                    AuditAction.WORKSPACE_UPDATE,
                    new AuditTarget("workspace", workspace.id().organization(), workspace.name()),
                    difference(before, after)));
        }
        return Answers.ok(SettingsRepresentation.of(after));
    }

    private static Map<String, Object> difference(WorkspaceSettings before, WorkspaceSettings after) {
        JsonNode former = Json.tree(Json.write(SettingsRepresentation.of(before)));
        JsonNode present = Json.tree(Json.write(SettingsRepresentation.of(after)));
        Map<String, Object> detail = new LinkedHashMap<>();
        for (String name : SettingsPatch.FIELDS) {
            if (!former.path(name).equals(present.path(name))) {
                detail.put(name, Map.of("before", former.path(name), "after", present.path(name)));
            }
        }
        return detail;
    }
}

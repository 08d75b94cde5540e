package io.workspaces.keycloak.api.workspaces;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.ApiHost;
import io.workspaces.keycloak.api.shared.EntityTag;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.api.shared.Modules;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.kernel.Fingerprint;
import io.workspaces.keycloak.workspace.Setting;
import io.workspaces.keycloak.workspace.SettingRights;
import io.workspaces.keycloak.workspace.Workspace;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings of one workspace; the caller may view it. */
public final class SettingsResource {
    private final Workspace workspace;
    private final AccessGuard guard;
    private final WorkspaceRecords rows;
    private final AuditTrail trail;
    private final Predicate<String> knownProvider;

    SettingsResource(Workspace workspace, ApiHost host, AccessGuard guard, Modules modules) {
        this.workspace = workspace;
        this.guard = guard;
        this.rows = modules.workspaces().records();
        this.trail = modules.trail();
        this.knownProvider = alias -> host.session().identityProviders().getByAlias(alias) != null;
    }

    @GET
    @Path("")
    public Response get() {
        return answer(rows.settings(workspace.id()).withProviders(knownProvider));
    }

    @PATCH
    @Path("")
    public Response patch(@HeaderParam("If-Match") @Nullable List<String> ifMatch, InputStream body) {
        guard.requireManage(workspace.id());
        SettingsPatch patch = new SettingsPatch(Json.tree(Json.text(body)), knownProvider);
        SettingRights rights = rights();
        rights.requireChange(patch.settings());
        WorkspaceSettings before = rows.settingsToChange(workspace.id());
        WorkspaceSettings present = before.withProviders(knownProvider);
        EntityTag.seen(ifMatch).require(() -> tag(present));
        WorkspaceSettings wanted = patch.applyTo(present, rights.standard(present.bounds()));
        WorkspaceSettings after = rights.bound(patch.settings(), wanted);
        if (!after.equals(before)) {
            rows.saveSettings(workspace.id(), after);
            trail.record(new AuditEntry(
                    workspace.id(),
                    guard.authority().actor(),
                    AuditAction.WORKSPACE_UPDATE,
                    new AuditTarget("workspace", workspace.id().organization(), workspace.name()),
                    difference(before, after)));
        }
        return answer(after);
    }

    private SettingRights rights() {
        return SettingRights.of(guard.authority(), workspace.id());
    }

    private Response answer(WorkspaceSettings settings) {
        return Answers.tagged(200, SettingsRepresentation.of(settings, rights()), tag(settings));
    }

    /** The tag; the same for every caller, whatever they may change. */
    private static String tag(WorkspaceSettings settings) {
        return Fingerprint.of(Json.bytes(settings));
    }

    private static Map<String, Object> difference(WorkspaceSettings before, WorkspaceSettings after) {
        JsonNode former = Json.tree(Json.write(before));
        JsonNode present = Json.tree(Json.write(after));
        Map<String, Object> detail = new LinkedHashMap<>();
        Stream.concat(Setting.all().stream().map(Setting::label), Stream.of("bounds"))
                .filter(name -> !former.path(name).equals(present.path(name)))
                .forEach(name -> detail.put(name, Map.of("before", former.path(name), "after", present.path(name))));
        return detail;
    }
}

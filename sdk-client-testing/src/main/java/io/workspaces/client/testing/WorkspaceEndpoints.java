package io.workspaces.client.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints for a workspace and its settings. The limits that realm admins set for signing in have no effect
 * here.
 */
final class WorkspaceEndpoints {
    private static final List<String> REALM_SETTINGS = List.of("reveal", "mailsPerHour", "auditRetention", "seats");
    private static final List<String> WORKSPACE_SETTINGS =
            List.of("identityProviders", "strictSso", "linkOnly", "invitationExpiry", "reminders", "timeZone");

    private record WorkspaceBody(
            @Nullable String name,
            @Nullable String description,
            @Nullable Boolean enabled) {
        void applyTo(FakeWorkspace workspace) {
            if (name != null) {
                workspace.name = name;
            }
            if (description != null) {
                workspace.description = description;
            }
            if (enabled != null) {
                workspace.enabled = enabled;
            }
        }
    }

    void addTo(AdminEndpoints.WorkspaceRoutes routes) {
        routes.on("GET", "", (request, workspace, names) -> FakeResponse.ok(workspace.represent()));
        routes.on("PATCH", "", (request, workspace, names) -> update(request, workspace));
        routes.on("GET", "/settings", (request, workspace, names) -> settings(request, workspace));
        routes.on("PATCH", "/settings", (request, workspace, names) -> updateSettings(request, workspace));
    }

    private static FakeResponse update(FakeRequest request, FakeWorkspace workspace) {
        WorkspaceBody wanted = request.json(WorkspaceBody.class);
        if (wanted.enabled() != null && isWorkspaceApi(request)) {
            throw settingNotYours("enabled");
        }
        wanted.applyTo(workspace);
        return FakeResponse.ok(workspace.represent());
    }

    private static FakeResponse updateSettings(FakeRequest request, FakeWorkspace workspace) {
        @SuppressWarnings("unchecked") // an object of JSON
        Map<String, @Nullable Object> changes = request.json(Map.class);
        REALM_SETTINGS.stream()
                .filter(name -> isWorkspaceApi(request) && changes.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw settingNotYours(name);
                });
        request.requireMatch(workspace.settings);
        changes.forEach((name, value) -> {
            workspace.settings.remove(name);
            Object now = value == null ? FakeWorkspace.DEFAULT_SETTINGS.get(name) : value;
            if (now != null) {
                workspace.settings.put(name, now);
            }
        });
        return settings(request, workspace);
    }

    private static FakeResponse settings(FakeRequest request, FakeWorkspace workspace) {
        Map<String, Object> owners = new LinkedHashMap<>();
        REALM_SETTINGS.forEach(name -> owners.put(name, "realm"));
        WORKSPACE_SETTINGS.forEach(name -> owners.put(name, "workspace"));
        Map<String, Object> response = new LinkedHashMap<>(workspace.settings);
        response.put("owners", owners);
        response.put("readOnly", isWorkspaceApi(request) ? REALM_SETTINGS : List.of());
        return FakeResponse.ok(response).tagged(workspace.settings);
    }

    /** Whether the caller came by the api of workspace Admins. */
    private static boolean isWorkspaceApi(FakeRequest request) {
        return request.rawPath().startsWith("/realms/");
    }

    private static ProblemException settingNotYours(String name) {
        return ProblemException.of(403, "setting_not_yours", name + ": you may read this, not change it");
    }
}

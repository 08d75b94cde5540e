package io.workspaces.client.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workspace itself and its settings. What realm admins have set of signing in binds nobody here. */
final class WorkspaceEndpoints {
    private static final List<String> OF_REALM = List.of("reveal", "mailsPerHour", "auditRetention");
    private static final List<String> OF_WORKSPACE =
            List.of("identityProviders", "strictSso", "linkOnly", "invitationExpiry");

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
        routes.on("GET", "", (request, workspace, names) -> FakeAnswer.ok(workspace.represent()));
        routes.on("PATCH", "", (request, workspace, names) -> update(request, workspace));
        routes.on("GET", "/settings", (request, workspace, names) -> settings(request, workspace));
        routes.on("PATCH", "/settings", (request, workspace, names) -> updateSettings(request, workspace));
    }

    private static FakeAnswer update(FakeRequest request, FakeWorkspace workspace) {
        WorkspaceBody wanted = request.json(WorkspaceBody.class);
        if (wanted.enabled() != null && isOfWorkspace(request)) {
            throw notTheirs("enabled");
        }
        wanted.applyTo(workspace);
        return FakeAnswer.ok(workspace.represent());
    }

    private static FakeAnswer updateSettings(FakeRequest request, FakeWorkspace workspace) {
        @SuppressWarnings("unchecked") // an object of JSON
        Map<String, @Nullable Object> changes = request.json(Map.class);
        OF_REALM.stream()
                .filter(name -> isOfWorkspace(request) && changes.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw notTheirs(name);
                });
        request.requireStill(workspace.settings);
        changes.forEach((name, value) -> {
            if (value == null) {
                workspace.settings.remove(name);
            } else {
                workspace.settings.put(name, value);
            }
        });
        return settings(request, workspace);
    }

    private static FakeAnswer settings(FakeRequest request, FakeWorkspace workspace) {
        Map<String, Object> owners = new LinkedHashMap<>();
        OF_REALM.forEach(name -> owners.put(name, "realm"));
        OF_WORKSPACE.forEach(name -> owners.put(name, "workspace"));
        Map<String, Object> answer = new LinkedHashMap<>(workspace.settings);
        answer.put("owners", owners);
        answer.put("readOnly", isOfWorkspace(request) ? OF_REALM : List.of());
        return FakeAnswer.ok(answer).tagged(workspace.settings);
    }

    /** Whether the caller came by the door of workspace Admins. */
    private static boolean isOfWorkspace(FakeRequest request) {
        return request.rawPath().startsWith("/realms/");
    }

    private static Refusal notTheirs(String name) {
        return Refusal.of(403, "setting_not_yours", name + ": you may read this, not change it");
    }
}

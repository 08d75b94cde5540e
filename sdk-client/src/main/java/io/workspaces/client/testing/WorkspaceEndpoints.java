package io.workspaces.client.testing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workspace itself and its settings. */
final class WorkspaceEndpoints {
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
        routes.on("GET", "/settings", (request, workspace, names) -> FakeAnswer.ok(workspace.settings));
        routes.on("PATCH", "/settings", (request, workspace, names) -> updateSettings(request, workspace));
    }

    private static FakeAnswer update(FakeRequest request, FakeWorkspace workspace) {
        request.json(WorkspaceBody.class).applyTo(workspace);
        return FakeAnswer.ok(workspace.represent());
    }

    private static FakeAnswer updateSettings(FakeRequest request, FakeWorkspace workspace) {
        @SuppressWarnings("unchecked") // an object of JSON
        Map<String, @Nullable Object> changes = request.json(Map.class);
        changes.forEach((name, value) -> {
            if (value == null) {
                workspace.settings.remove(name);
            } else {
                workspace.settings.put(name, value);
            }
        });
        return FakeAnswer.ok(workspace.settings);
    }
}

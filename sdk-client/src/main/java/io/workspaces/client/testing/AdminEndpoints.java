package io.workspaces.client.testing;

import io.workspaces.client.model.Caller;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.Reference;
import io.workspaces.client.model.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The administration, behind both doors. */
final class AdminEndpoints {
    @FunctionalInterface
    interface InWorkspace {
        FakeAnswer answer(FakeRequest request, FakeWorkspace workspace, Map<String, String> names);
    }

    private record NewWorkspace(String name, String alias) {}

    private final FakeWorkspaces server;
    private final FakeTokens tokens;

    AdminEndpoints(FakeWorkspaces server, FakeTokens tokens) {
        this.server = server;
        this.tokens = tokens;
    }

    void addTo(Routes routes) {
        String realmDoor = "admin/realms/fake/workspaces";
        routes.on("GET", realmDoor, (request, names) -> list(request));
        routes.on("POST", realmDoor, (request, names) -> create(request));
        for (String door : List.of(realmDoor, "realms/fake/workspaces/admin")) {
            WorkspaceRoutes inDoor = (method, path, handler) ->
                    routes.on(method, door + "/{ws}" + path, (request, names) -> guarded(request, names, handler));
            routes.on("GET", door + "/me", (request, names) -> me(request));
            new WorkspaceEndpoints().addTo(inDoor);
            inDoor.on("GET", "/resources/{type}", AdminEndpoints::resources);
            inDoor.on("PUT", "/resources/{type}", AdminEndpoints::replaceResources);
            new MemberEndpoints(server).addTo(inDoor);
            new GroupEndpoints().addTo(inDoor);
            new BulkEndpoints(server).addTo(inDoor);
        }
    }

    @FunctionalInterface
    interface WorkspaceRoutes {
        void on(String method, String path, InWorkspace handler);
    }

    private FakeAnswer guarded(FakeRequest request, Map<String, String> names, InWorkspace handler) {
        boolean client = tokens.holder(request.bearer()).isEmpty();
        FakeWorkspace workspace = server.find(names.get("ws"))
                .filter(found -> client || administers(request, found))
                .orElseThrow(Refusal::notFound);
        return handler.answer(request, workspace, names);
    }

    private boolean administers(FakeRequest request, FakeWorkspace workspace) {
        boolean ownDoor = request.rawPath().startsWith("/realms/");
        return ownDoor
                && tokens.holder(request.bearer())
                        .flatMap(caller -> workspace.findMember(caller.email))
                        .filter(member -> member.role == Role.ADMIN && member.status == MemberStatus.ACTIVE)
                        .isPresent();
    }

    private void requireClient(FakeRequest request) {
        if (tokens.holder(request.bearer()).isPresent()) {
            throw Refusal.forbidden();
        }
    }

    private FakeAnswer me(FakeRequest request) {
        boolean client = tokens.holder(request.bearer()).isEmpty();
        return FakeAnswer.ok(new Caller("en", client, client, request.rawPath().startsWith("/admin/")));
    }

    private FakeAnswer list(FakeRequest request) {
        requireClient(request);
        String search = request.query().getOrDefault("search", "");
        return FakeAnswer.list(server.all().stream()
                .filter(workspace -> workspace.alias().contains(search))
                .map(FakeWorkspace::represent)
                .toList());
    }

    private FakeAnswer create(FakeRequest request) {
        requireClient(request);
        NewWorkspace wanted = request.json(NewWorkspace.class);
        if (server.find(wanted.alias()).isPresent()) {
            throw Refusal.of(409, "workspace_exists", "A workspace of that name or alias exists");
        }
        FakeWorkspace workspace = server.workspace(wanted.alias());
        workspace.name = wanted.name();
        return FakeAnswer.json(201, workspace.represent());
    }

    private static FakeAnswer resources(FakeRequest request, FakeWorkspace workspace, Map<String, String> names) {
        List<Reference> known = workspace.resources.getOrDefault(names.get("type"), List.of());
        return FakeAnswer.list(known).tagged(known);
    }

    private static FakeAnswer replaceResources(
            FakeRequest request, FakeWorkspace workspace, Map<String, String> names) {
        List<Reference> all = Arrays.asList(request.json(Reference[].class));
        String type = String.valueOf(names.get("type"));
        request.requireStill(workspace.resources.getOrDefault(type, List.of()));
        workspace.resources.put(type, all);
        return FakeAnswer.list(all).tagged(all);
    }
}

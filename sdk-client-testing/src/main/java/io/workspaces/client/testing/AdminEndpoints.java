package io.workspaces.client.testing;

import io.workspaces.client.model.Caller;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.Resource;
import io.workspaces.client.model.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The endpoints of both administration APIs. */
final class AdminEndpoints {
    @FunctionalInterface
    interface InWorkspace {
        FakeResponse response(FakeRequest request, FakeWorkspace workspace, Map<String, String> names);
    }

    private record NewWorkspace(
            String name, String alias, @Nullable MemberBody admin) {}

    /** What the fake has not, at a place where it has something with an id. */
    private static final List<String> NAMED_LIKE_AN_ID =
            List.of("/permission-catalog", "/{ws}/members/export.csv", "/{ws}/bulk-invitations/sample.csv");

    private final FakeWorkspaces server;
    private final FakeTokens tokens;

    AdminEndpoints(FakeWorkspaces server, FakeTokens tokens) {
        this.server = server;
        this.tokens = tokens;
    }

    void addTo(Routes routes) {
        String realmApi = "admin/realms/fake/workspaces";
        routes.on("GET", realmApi, (request, names) -> list(request));
        routes.on("POST", realmApi, (request, names) -> create(request));
        for (String api : List.of(realmApi, "realms/fake/workspaces/admin")) {
            WorkspaceRoutes inApi = (method, path, handler) ->
                    routes.on(method, api + "/{ws}" + path, (request, names) -> guarded(request, names, handler));
            routes.on("GET", api + "/me", (request, names) -> me(request));
            for (String left : NAMED_LIKE_AN_ID) {
                routes.on("GET", api + left, (request, names) -> {
                    throw Routes.notPartOfTheFake(request);
                });
            }
            new WorkspaceEndpoints().addTo(inApi);
            inApi.on("GET", "/resources/{type}", AdminEndpoints::resources);
            inApi.on("PUT", "/resources/{type}", AdminEndpoints::replaceResources);
            new MemberEndpoints(server).addTo(inApi);
            new GroupEndpoints().addTo(inApi);
            new BulkEndpoints(server).addTo(inApi);
        }
    }

    @FunctionalInterface
    interface WorkspaceRoutes {
        void on(String method, String path, InWorkspace handler);
    }

    private FakeResponse guarded(FakeRequest request, Map<String, String> names, InWorkspace handler) {
        boolean client = tokens.holder(request.bearer()).isEmpty();
        FakeWorkspace workspace = server.find(names.get("ws"))
                .filter(found -> client || administers(request, found))
                .orElseThrow(ProblemException::notFound);
        return handler.response(request, workspace, names);
    }

    private boolean administers(FakeRequest request, FakeWorkspace workspace) {
        boolean workspaceApi = request.rawPath().startsWith("/realms/");
        return workspaceApi
                && tokens.holder(request.bearer())
                        .flatMap(caller -> workspace.findMember(caller.email))
                        .filter(member -> member.role == Role.ADMIN && member.status() == MemberStatus.ACTIVE)
                        .isPresent();
    }

    private void requireClient(FakeRequest request) {
        if (tokens.holder(request.bearer()).isPresent()) {
            throw ProblemException.forbidden();
        }
    }

    private FakeResponse me(FakeRequest request) {
        boolean client = tokens.holder(request.bearer()).isEmpty();
        return FakeResponse.ok(
                new Caller("en", List.of(), client, client, request.rawPath().startsWith("/admin/")));
    }

    private FakeResponse list(FakeRequest request) {
        requireClient(request);
        String search = request.query().getOrDefault("search", "");
        return FakeResponse.list(server.all().stream()
                .filter(workspace -> workspace.alias().contains(search))
                .map(FakeWorkspace::represent)
                .toList());
    }

    private FakeResponse create(FakeRequest request) {
        requireClient(request);
        NewWorkspace wanted = request.json(NewWorkspace.class);
        if (server.find(wanted.alias()).isPresent()) {
            throw ProblemException.of(409, "workspace_exists", "A workspace of that name or alias exists");
        }
        FakeWorkspace workspace = server.workspace(wanted.alias());
        workspace.name = wanted.name();
        if (wanted.admin() != null) {
            wanted.admin().addTo(workspace).role(Role.ADMIN);
        }
        return FakeResponse.json(201, workspace.represent());
    }

    private static FakeResponse resources(FakeRequest request, FakeWorkspace workspace, Map<String, String> names) {
        List<Resource> known = workspace.resources.getOrDefault(names.get("type"), List.of());
        return FakeResponse.list(known).tagged(known);
    }

    private static FakeResponse replaceResources(
            FakeRequest request, FakeWorkspace workspace, Map<String, String> names) {
        List<Resource> all = Arrays.asList(request.json(Resource[].class));
        String type = String.valueOf(names.get("type"));
        request.requireMatch(workspace.resources.getOrDefault(type, List.of()));
        workspace.resources.put(type, all);
        return FakeResponse.list(all).tagged(all);
    }
}

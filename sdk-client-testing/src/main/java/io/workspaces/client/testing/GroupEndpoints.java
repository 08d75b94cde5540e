package io.workspaces.client.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The endpoints for custom groups. The default roles are not listed. */
final class GroupEndpoints {
    private record GroupBody(
            @Nullable String name,
            @Nullable Collection<String> permissions,
            @Nullable Map<String, List<String>> access) {
        void applyTo(FakeGroup group) {
            if (name != null) {
                group.name = name;
            }
            if (permissions != null) {
                group.permissions.clear();
                group.permissions.addAll(permissions);
            }
            if (access != null && !access.isEmpty()) {
                group.access.clear();
                access.forEach((type, entries) -> group.access.put(type, new ArrayList<>(entries)));
            }
        }
    }

    private record MembersBody(List<String> members) {}

    void addTo(AdminEndpoints.WorkspaceRoutes routes) {
        routes.on("GET", "/groups", (request, workspace, names) -> list(workspace));
        routes.on("POST", "/groups", (request, workspace, names) -> create(request, workspace));
        routes.on("GET", "/groups/{id}", (request, workspace, names) -> find(workspace, names)
                .response(200));
        routes.on("PATCH", "/groups/{id}", (request, workspace, names) -> update(request, find(workspace, names)));
        routes.on(
                "DELETE",
                "/groups/{id}",
                (request, workspace, names) -> delete(request, workspace, find(workspace, names)));
        routes.on("POST", "/groups/{id}/duplicate", GroupEndpoints::duplicate);
        routes.on("GET", "/groups/{id}/members", GroupEndpoints::members);
        routes.on("POST", "/groups/{id}/members", GroupEndpoints::addMembers);
        routes.on("DELETE", "/groups/{id}/members", GroupEndpoints::removeMembers);
    }

    private static FakeGroup find(FakeWorkspace workspace, Map<String, String> names) {
        return Optional.ofNullable(workspace.groups.get(names.get("id"))).orElseThrow(ProblemException::notFound);
    }

    private static FakeResponse list(FakeWorkspace workspace) {
        return FakeResponse.list(
                workspace.groups.values().stream().map(FakeGroup::represent).toList());
    }

    private static FakeResponse create(FakeRequest request, FakeWorkspace workspace) {
        GroupBody body = request.json(GroupBody.class);
        String name = Objects.requireNonNullElse(body.name(), "");
        if (!name.matches("[\\p{L}\\p{Nd} _-]{1,50}")) {
            throw ProblemException.invalid("name", "name_invalid", "is not the name of a group");
        }
        if (workspace.findGroup(name).isPresent()) {
            throw ProblemException.of(409, "group_exists", "A group of that name exists");
        }
        FakeGroup group = workspace.group(name);
        body.applyTo(group);
        return group.response(201);
    }

    private record CopyBody(@Nullable String name, List<String> parts) {}

    private static FakeResponse duplicate(FakeRequest request, FakeWorkspace workspace, Map<String, String> names) {
        FakeGroup from = find(workspace, names);
        CopyBody body = request.json(CopyBody.class);
        String name = Objects.requireNonNullElse(body.name(), from.name + "_copy");
        if (workspace.findGroup(name).isPresent()) {
            throw ProblemException.of(409, "group_exists", "A group of that name exists");
        }
        FakeGroup copy = workspace.group(name);
        if (body.parts().contains("permissions")) {
            copy.permissions.addAll(from.permissions);
        }
        from.access.forEach((type, entries) -> {
            if (body.parts().contains(type.equals("data-source") ? "dataSources" : type + "s")) {
                copy.access.put(type, new ArrayList<>(entries));
            }
        });
        if (body.parts().contains("users")) {
            workspace.membersOf(from).forEach(member -> member.groups.add(copy));
        }
        return copy.response(201);
    }

    private static FakeResponse update(FakeRequest request, FakeGroup group) {
        GroupBody body = request.json(GroupBody.class);
        request.requireMatch(group.state());
        body.applyTo(group);
        return group.response(200);
    }

    private static FakeResponse delete(FakeRequest request, FakeWorkspace workspace, FakeGroup group) {
        request.requireMatch(group.state());
        workspace.members.values().forEach(member -> member.groups.remove(group));
        workspace.groups.remove(group.id());
        return FakeResponse.empty();
    }

    private static FakeResponse members(FakeRequest request, FakeWorkspace workspace, Map<String, String> names) {
        return FakeResponse.list(workspace.membersOf(find(workspace, names)).stream()
                .map(FakeMember::represent)
                .toList());
    }

    private static FakeResponse addMembers(FakeRequest request, FakeWorkspace workspace, Map<String, String> names) {
        FakeGroup group = find(workspace, names);
        known(workspace, request.json(MembersBody.class).members()).forEach(member -> member.groups.add(group));
        return FakeResponse.ok(group.represent());
    }

    private static FakeResponse removeMembers(FakeRequest request, FakeWorkspace workspace, Map<String, String> names) {
        FakeGroup group = find(workspace, names);
        List<String> ids =
                Arrays.asList(request.query().getOrDefault("members", "").split(",", -1));
        known(workspace, ids).forEach(member -> member.groups.remove(group));
        return FakeResponse.ok(group.represent());
    }

    private static List<FakeMember> known(FakeWorkspace workspace, List<String> ids) {
        return ids.stream()
                .map(id -> Optional.ofNullable(workspace.members.get(id))
                        .orElseThrow(() ->
                                ProblemException.invalid("members", "member_unknown", "has no member '" + id + "'")))
                .toList();
    }
}

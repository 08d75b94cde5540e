package io.workspaces.keycloak.directory.rest;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.directory.GroupCounts;
import io.workspaces.keycloak.group.EditGroups;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.GroupName;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.group.rest.Request;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.rest.Answers;
import io.workspaces.keycloak.rest.Json;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The roles and custom groups of one workspace; the caller may view it. */
public final class GroupsResource {
    private final WorkspaceId workspace;
    private final AccessGuard guard;
    private final EditGroups edit;
    private final GroupCounts counts;
    private final Request request;

    public GroupsResource(
            WorkspaceId workspace, AccessGuard guard, EditGroups edit, GroupCounts counts, Request request) {
        this.workspace = workspace;
        this.guard = guard;
        this.edit = edit;
        this.counts = counts;
        this.request = request;
    }

    @GET
    @Path("")
    public Response list() {
        Map<String, Long> members = counts.counts(workspace);
        List<GroupRepresentation> items = edit.list(workspace).stream()
                .map(g -> GroupRepresentation.of(g, members.getOrDefault(g.id(), 0L)))
                .toList();
        return Answers.ok(new PageRepresentation<>(items, items.size(), null));
    }

    @POST
    @Path("")
    public Response create(InputStream body) {
        guard.requireManage(workspace);
        GroupBody group = Json.read(Json.text(body), GroupBody.class);
        GroupName name = GroupName.parse(Objects.requireNonNullElse(group.name(), ""));
        Group created = edit.create(actor(), workspace, name, group.permissions(PermissionSet.NONE));
        return Answers.created(GroupRepresentation.of(created, 0));
    }

    @GET
    @Path("{group}")
    public Response get(@PathParam("group") String id) {
        return Answers.ok(representation(find(id)));
    }

    @PATCH
    @Path("{group}")
    public Response patch(@PathParam("group") String id, InputStream body) {
        guard.requireManage(workspace);
        String text = Json.text(body);
        GroupBody patch = Json.read(text, GroupBody.class);
        String name = patch.name();
        return request.answer(
                edit.change(
                        actor(),
                        workspace,
                        id,
                        name == null ? null : GroupName.parse(name),
                        patch.namesPermissions() ? patch::permissions : null),
                text,
                changed -> Answers.ok(representation(changed)));
    }

    @DELETE
    @Path("{group}")
    public Response delete(@PathParam("group") String id) {
        guard.requireManage(workspace);
        edit.delete(actor(), workspace, id);
        return Answers.noContent();
    }

    private Group find(String id) {
        return edit.list(workspace).stream()
                .filter(g -> g.id().equals(id))
                .findFirst()
                .orElseThrow(WorkspacesException::notFound);
    }

    private GroupRepresentation representation(Group group) {
        return GroupRepresentation.of(group, counts.counts(workspace).getOrDefault(group.id(), 0L));
    }

    private Actor actor() {
        return guard.authority().actor();
    }
}

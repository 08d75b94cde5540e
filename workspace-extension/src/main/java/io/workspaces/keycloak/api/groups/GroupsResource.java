package io.workspaces.keycloak.api.groups;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.ConfirmableRequest;
import io.workspaces.keycloak.api.shared.EntityTag;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.api.shared.Modules;
import io.workspaces.keycloak.api.shared.PageRepresentation;
import io.workspaces.keycloak.group.EditGroups;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.GroupName;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.DuplicateGroup;
import io.workspaces.keycloak.member.GroupMembers;
import io.workspaces.keycloak.queries.directory.GroupOverview;
import io.workspaces.keycloak.queries.directory.MemberDirectory;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The roles and custom groups of one workspace; the caller may view it. */
public final class GroupsResource {
    private final WorkspaceId workspace;
    private final AccessGuard guard;
    private final EditGroups edit;
    private final DuplicateGroup duplicate;
    private final GroupMembers members;
    private final GroupOverview overview;
    private final MemberDirectory directory;
    private final ConfirmableRequest request;

    public GroupsResource(WorkspaceId workspace, AccessGuard guard, Modules modules, ConfirmableRequest request) {
        this.workspace = workspace;
        this.guard = guard;
        this.edit = modules.groups().edit();
        this.duplicate = modules.members().duplicateGroup();
        this.members = modules.members().inGroups();
        this.overview = modules.queries().groupOverview(modules.groups());
        this.directory = modules.queries().directory();
        this.request = request;
    }

    @GET
    @Path("")
    public Response list() {
        List<GroupRepresentation> items = overview.all(workspace).stream()
                .map(GroupsResource::representation)
                .toList();
        return Answers.ok(new PageRepresentation<>(items, items.size(), null, null));
    }

    @POST
    @Path("")
    public Response create(InputStream body) {
        guard.requireManage(workspace);
        GroupBody group = Json.read(Json.text(body), GroupBody.class);
        GroupName name = GroupName.parse(Objects.requireNonNullElse(group.name(), ""));
        Group created = edit.create(actor(), workspace, name, group.permissions(PermissionSet.NONE));
        return answer(201, created);
    }

    @GET
    @Path("{group}")
    public Response get(@PathParam("group") String id) {
        return answer(200, find(id));
    }

    @PATCH
    @Path("{group}")
    public Response patch(
            @PathParam("group") String id, @HeaderParam("If-Match") @Nullable List<String> ifMatch, InputStream body) {
        guard.requireManage(workspace);
        String text = Json.text(body);
        GroupBody patch = Json.read(text, GroupBody.class);
        edit.requireSeen(workspace, id, EntityTag.seen(ifMatch));
        String name = patch.name();
        boolean renames = name != null && !name.equals(find(id).name());
        return request.answer(
                edit.change(
                        actor(),
                        workspace,
                        id,
                        renames ? GroupName.parse(Objects.requireNonNull(name)) : null,
                        patch.namesPermissions() ? patch::permissions : null),
                text,
                changed -> answer(200, changed));
    }

    @DELETE
    @Path("{group}")
    public Response delete(@PathParam("group") String id, @HeaderParam("If-Match") @Nullable List<String> ifMatch) {
        guard.requireManage(workspace);
        edit.requireSeen(workspace, id, EntityTag.seen(ifMatch));
        edit.delete(actor(), workspace, id);
        return Answers.noContent();
    }

    @POST
    @Path("{group}/duplicate")
    public Response duplicate(@PathParam("group") String id, InputStream body) {
        guard.requireManage(workspace);
        String text = Json.text(body);
        GroupCopyBody copy = Json.read(text, GroupCopyBody.class);
        return request.answer(
                duplicate.duplicate(actor(), workspace, id, copy.groupName(), copy.chosen()),
                text,
                made -> answer(201, made));
    }

    @Path("{group}/members")
    public GroupMembersResource members(@PathParam("group") String id) {
        return new GroupMembersResource(find(id), guard, directory, members, request, this::representation);
    }

    private Response answer(int status, Group group) {
        return Answers.tagged(status, representation(group), group.tag());
    }

    private Group find(String id) {
        return overview.find(workspace, id).orElseThrow(WorkspacesException::notFound);
    }

    private GroupRepresentation representation(Group group) {
        return representation(overview.of(group));
    }

    private static GroupRepresentation representation(GroupOverview.Entry entry) {
        return GroupRepresentation.of(entry.group(), entry.resources(), entry.memberCount());
    }

    private Actor actor() {
        return guard.authority().actor();
    }
}

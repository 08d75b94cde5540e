package io.workspaces.keycloak.server;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.directory.rest.GroupsResource;
import io.workspaces.keycloak.directory.rest.MembersResource;
import io.workspaces.keycloak.directory.rest.WorkspaceRepresentation;
import io.workspaces.keycloak.group.rest.Request;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.rest.Answers;
import io.workspaces.keycloak.workspace.Workspace;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakContext;

/** One workspace that the caller may view, and what is in it. */
public final class WorkspaceResource {
    private final Workspace workspace;
    private final Composition parts;
    private final AccessGuard guard;
    private final UseCases useCases;

    WorkspaceResource(Workspace workspace, Composition parts, AccessGuard guard, UseCases useCases) {
        this.workspace = workspace;
        this.parts = parts;
        this.guard = guard;
        this.useCases = useCases;
    }

    @GET
    @Path("")
    public Response get() {
        WorkspaceId id = workspace.id();
        return Answers.ok(WorkspaceRepresentation.of(
                workspace,
                parts.directory().counts(List.of(id)).getOrDefault(id.organization(), Map.of()),
                !parts.directory().withActiveAdmin(List.of(id)).isEmpty()));
    }

    @Path("members")
    public MembersResource members() {
        return new MembersResource(
                workspace.id(), guard, parts.directory(), useCases.editMember(), useCases.memberLifecycle(), request());
    }

    @Path("groups")
    public GroupsResource groups() {
        return new GroupsResource(workspace.id(), guard, useCases.editGroups(), parts.groupCounts(), request());
    }

    private Request request() {
        KeycloakContext context = parts.session().getContext();
        MultivaluedMap<String, String> parameters = context.getUri().getQueryParameters();
        return new Request(
                String.valueOf(guard.authority().actor().userId()),
                context.getHttpRequest().getHttpMethod(),
                context.getUri().getPath(),
                parameters.getFirst("confirm"),
                parameters.getFirst("dryRun"));
    }
}

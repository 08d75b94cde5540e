package io.workspaces.keycloak.api.groups;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.EntityTag;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.group.Resource;
import io.workspaces.keycloak.group.ResourceRegistry;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The resource registry of one workspace; the caller may view it. */
public final class ResourcesResource {
    private final WorkspaceId workspace;
    private final AccessGuard guard;
    private final ResourceRegistry registry;

    public ResourcesResource(WorkspaceId workspace, AccessGuard guard, ResourceRegistry registry) {
        this.workspace = workspace;
        this.guard = guard;
        this.registry = registry;
    }

    /** The JSON of a page of resources. */
    record ResourcePage(
            List<Resource> items, long total, @Nullable String next) {}

    @GET
    @Path("{type}")
    public Response list(
            @PathParam("type") String type,
            @QueryParam("search") @Nullable String search,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        // Read before the page, so that the page is never older than its tag.
        String tag = registry.tag(workspace, type);
        Page<Resource> page =
                registry.page(workspace, type, Parameters.search(search), Parameters.limit(limit), cursor);
        return Answers.tagged(200, new ResourcePage(page.items(), page.total().count(), page.next()), tag);
    }

    @PUT
    @Path("{type}")
    public Response replace(
            @PathParam("type") String type, @HeaderParam("If-Match") @Nullable List<String> ifMatch, InputStream body) {
        guard.requireManage(workspace);
        List<Resource> wanted = ResourceBody.resources(Json.read(Json.text(body), ResourceBody[].class));
        registry.replace(guard.authority().actor(), workspace, type, wanted, EntityTag.seen(ifMatch));
        return Answers.tagged(200, Map.of("total", wanted.size()), registry.tag(workspace, type));
    }
}

package io.workspaces.keycloak.api.currentuser;

import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.EntityTag;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.group.EffectivePermissions;
import io.workspaces.keycloak.group.Grant;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.Fingerprint;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.queries.currentuser.CurrentUser;
import io.workspaces.keycloak.queries.currentuser.CurrentUsers;
import io.workspaces.keycloak.workspace.Workspace;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The caller in one workspace. */
public final class CurrentUserResource {
    private final Supplier<Workspace> workspace;
    private final String userId;
    private final String clientId;
    private final CurrentUsers users;

    /**
     * @param workspace evaluated only after a method was found; before that, the answer to a method that is not allowed
     *     would reveal that the workspace exists
     */
    public CurrentUserResource(Supplier<Workspace> workspace, String userId, String clientId, CurrentUsers users) {
        this.workspace = workspace;
        this.userId = userId;
        this.clientId = clientId;
        this.users = users;
    }

    @GET
    @Path("")
    public Response get(@HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        CurrentUser user = users.in(workspace.get(), userId, clientId);
        byte[] json = Json.bytes(CurrentUserRepresentation.of(user));
        return (user.metadata() == null ? unconfirmable(json) : confirmable(json, ifNoneMatch))
                .header("Vary", "Authorization, Origin")
                .build();
    }

    private static Response.ResponseBuilder confirmable(byte[] json, @Nullable String ifNoneMatch) {
        String tag = Fingerprint.of(json);
        return (EntityTag.matches(ifNoneMatch, tag) ? Response.notModified() : ok(json))
                .header("ETag", EntityTag.quoted(tag))
                .header("Cache-Control", "private, no-cache");
    }

    /** Nobody may keep an answer without metadata: it would pass for a person who has none. */
    private static Response.ResponseBuilder unconfirmable(byte[] json) {
        return ok(json).header("Cache-Control", "no-store");
    }

    private static Response.ResponseBuilder ok(byte[] json) {
        return Response.ok(json).type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"));
    }

    @GET
    @Path("can")
    public Response can(
            @QueryParam("permission") @Nullable List<String> asked,
            @QueryParam("resource") @Nullable List<String> resource) {
        EffectivePermissions permissions = users.permissions(workspace.get(), userId);
        String permission = Parameters.single(asked, "permission");
        if (permission == null) {
            throw WorkspacesException.violation("permission", "missing", "is missing");
        }
        String id = Parameters.single(resource, "resource");
        List<Grant> grants = permissions.allowing(permission, id);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("allowed", !grants.isEmpty());
        grants.stream().findFirst().ifPresent(grant -> answer.put("because", because(grant.group())));
        return Answers.ok(answer);
    }

    private static Map<String, String> because(Group group) {
        return Map.of("kind", group.isRole() ? "role" : "group", "id", group.id(), "name", group.name());
    }
}

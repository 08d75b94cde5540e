package io.workspaces.keycloak.api.members;

import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberPermissions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What one member may do; the caller may view the workspace. */
public final class MemberPermissionsResource {
    private final WorkspaceId workspace;
    private final String memberId;
    private final MemberPermissions permissions;

    public MemberPermissionsResource(WorkspaceId workspace, String memberId, MemberPermissions permissions) {
        this.workspace = workspace;
        this.memberId = memberId;
        this.permissions = permissions;
    }

    @GET
    @Path("")
    public Response get() {
        Member member = permissions.member(workspace, memberId);
        return Answers.ok(PermissionsRepresentation.of(member, permissions.of(member)));
    }

    @GET
    @Path("explain")
    public Response explain(
            @QueryParam("permission") @Nullable String permission, @QueryParam("resource") @Nullable String resource) {
        Member member = permissions.member(workspace, memberId);
        if (permission == null || permission.isBlank()) {
            throw WorkspacesException.violation("permission", "missing", "is missing");
        }
        return Answers.ok(ExplanationRepresentation.of(permissions.explain(member, permission, resource)));
    }
}

package io.workspaces.keycloak.api.invitations;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.ConfirmableRequest;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.api.shared.Modules;
import io.workspaces.keycloak.invitation.Invite;
import io.workspaces.keycloak.invitation.keycloak.ClientRedirects;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.metadata.MetadataEditing;
import io.workspaces.keycloak.metadata.MetadataPatch;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Function;

/** The invitations of one workspace; the caller may view it. */
public final class InvitationsResource {
    private final WorkspaceId workspace;
    private final AccessGuard guard;
    private final Invite invite;
    private final ClientRedirects targets;
    private final WorkspaceRecords records;
    private final MetadataEditing metadata;
    private final ResendMany resendMany;
    private final ConfirmableRequest request;
    private final Function<String, Object> members;

    /** @param members the representation of a member, by id */
    public InvitationsResource(
            WorkspaceId workspace,
            AccessGuard guard,
            Modules modules,
            ClientRedirects targets,
            ConfirmableRequest request,
            Function<String, Object> members) {
        this.workspace = workspace;
        this.guard = guard;
        this.invite = modules.invitations().invite();
        this.records = modules.workspaces().records();
        this.targets = targets;
        this.metadata = modules.metadata().editing();
        this.resendMany = new ResendMany(
                modules.invitations().resend(), modules.invitations().open());
        this.request = request;
        this.members = members;
    }

    @POST
    @Path("")
    public Response invite(InputStream body) {
        guard.requireManage(workspace);
        String text = Json.text(body);
        InviteBody wanted = Json.read(text, InviteBody.class);
        MetadataPatch patch = wanted.patch();
        return request.answer(
                invite.invite(
                        guard.authority().actor(),
                        workspace,
                        wanted.request(
                                targets, () -> records.settings(workspace).timeZone()),
                        member -> metadata.add(workspace, member.id(), patch)),
                text,
                member -> Answers.created(members.apply(member.id())));
    }

    @POST
    @Path("resend")
    public Response resend(InputStream body) {
        guard.requireManage(workspace);
        return Answers.ok(resendMany.resend(
                guard.authority().actor(), workspace, Json.read(Json.text(body), ResendMany.Body.class)));
    }
}

package io.workspaces.keycloak.api.invitations;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.invitation.CopyLink;
import io.workspaces.keycloak.invitation.InvitationModule;
import io.workspaces.keycloak.invitation.MailLane;
import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.Function;

/** The open invitation of one member; the caller may view the workspace. */
public final class InvitationResource {
    /** The JSON of a link, which is shown only once. */
    record LinkRepresentation(String link, Instant expiresAt, boolean setsUpAccount) {
        static LinkRepresentation of(CopyLink.Copied copied) {
            return new LinkRepresentation(copied.link().toString(), copied.expiresAt(), copied.setsUpAccount());
        }

        @Override
        public String toString() {
            return "LinkRepresentation[***]";
        }
    }

    private final WorkspaceId workspace;
    private final String member;
    private final AccessGuard guard;
    private final InvitationModule invitations;
    private final Runnable enabled;
    private final Function<String, Object> members;

    /**
     * @param enabled throws if the workspace is disabled
     * @param members the representation of a member, by id
     */
    public InvitationResource(
            WorkspaceId workspace,
            String member,
            AccessGuard guard,
            InvitationModule invitations,
            Runnable enabled,
            Function<String, Object> members) {
        this.workspace = workspace;
        this.member = member;
        this.guard = guard;
        this.invitations = invitations;
        this.enabled = enabled;
        this.members = members;
    }

    @POST
    @Path("resend")
    public Response resend() {
        guard.requireManage(workspace);
        enabled.run();
        invitations.resend().resend(actor(), workspace, member, MailLane.AHEAD);
        return Answers.ok(members.apply(member));
    }

    @POST
    @Path("link")
    public Response link() {
        guard.requireManage(workspace);
        enabled.run();
        boolean trusted = guard.authority().mayManageAccounts();
        CopyLink.Copied copied = invitations.copyLink().copy(actor(), trusted, workspace, member);
        return Answers.ok(LinkRepresentation.of(copied));
    }

    @DELETE
    @Path("")
    public Response revoke() {
        guard.requireManage(workspace);
        invitations.revoke().revoke(actor(), workspace, member);
        return Answers.noContent();
    }

    private Actor actor() {
        return guard.authority().actor();
    }
}

package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.invitations.InvitationResource;
import io.workspaces.keycloak.api.invitations.InvitationsResource;
import io.workspaces.keycloak.api.invitations.ResendMany;
import io.workspaces.keycloak.api.shared.ConfirmableRequest;
import io.workspaces.keycloak.invitation.CopyLink;
import io.workspaces.keycloak.invitation.Resend;
import io.workspaces.keycloak.invitation.Revoke;
import io.workspaces.keycloak.invitation.jpa.JpaOpenInvitations;
import io.workspaces.keycloak.invitation.keycloak.ClientRedirects;
import io.workspaces.keycloak.invitation.keycloak.RealmMail;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.function.Function;

/** What one caller can do with invitations, put together by hand. */
final class InvitationUseCases {
    private final WorkspacesSession parts;
    private final UseCases useCases;
    private final InvitationParts invitations;

    InvitationUseCases(WorkspacesSession parts, UseCases useCases) {
        this.parts = parts;
        this.useCases = useCases;
        this.invitations = new InvitationParts(parts);
    }

    InvitationsResource resource(
            WorkspaceId workspace, AccessGuard guard, ConfirmableRequest request, Function<String, Object> members) {
        return new InvitationsResource(
                workspace,
                guard,
                useCases.invite(),
                new ClientRedirects(parts.session()),
                parts.metadata().editing(),
                new ResendMany(resend(), new JpaOpenInvitations(parts.entities(), parts.clock())),
                request,
                members);
    }

    InvitationResource resource(
            WorkspaceId workspace,
            String member,
            AccessGuard guard,
            Runnable enabled,
            Function<String, Object> members) {
        return new InvitationResource(
                workspace,
                member,
                guard,
                new InvitationResource.UseCases(resend(), copyLink(), revoke()),
                enabled,
                members);
    }

    private Resend resend() {
        return new Resend(
                invitations.invited(),
                parts.invitations(),
                parts.outbox(),
                invitations.resendLimit(),
                useCases.trail(),
                parts.clock());
    }

    private CopyLink copyLink() {
        return new CopyLink(
                invitations.invited(),
                parts.invitations(),
                invitations.links(),
                invitations.bases(),
                new RealmMail(parts.session()),
                useCases.trail(),
                parts.clock());
    }

    private Revoke revoke() {
        return new Revoke(invitations.invited(), useCases.memberLifecycle());
    }
}

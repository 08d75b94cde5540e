package io.workspaces.keycloak.server;

import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import io.workspaces.keycloak.invitation.keycloak.InvitationTokenHandler;
import io.workspaces.keycloak.invitation.keycloak.InvitedAccounts;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.MemberStatus;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The way from an invitation to the choice of a password. */
public final class InvitationTokens extends InvitationTokenHandler {
    @Override
    protected boolean open(KeycloakSession session, AcceptedLink link, UserModel user) {
        Composition parts = Composition.of(session);
        WorkspaceId workspace = link.workspace(session.getContext().getRealm().getId());
        boolean waiting = parts.members()
                .find(workspace, link.memberId())
                .filter(member -> member.is(MemberStatus.INVITED))
                .filter(member -> new InvitedAccounts(session).unfinished(member, user))
                .isPresent();
        return waiting
                && new InvitationParts(parts)
                        .links()
                        .open(workspace.realm(), link.tokenHash(), parts.clock().instant())
                        .isPresent();
    }
}

package io.workspaces.keycloak.server;

import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import io.workspaces.keycloak.invitation.keycloak.InvitationTokenHandler;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import org.keycloak.models.KeycloakSession;

/** The way from a set-up by an invitation to the login. */
public final class InvitationTokens extends InvitationTokenHandler {
    @Override
    protected boolean open(KeycloakSession session, AcceptedLink link) {
        WorkspacesSession parts = WorkspacesSession.of(session);
        String realm = session.getContext().getRealm().getId();
        return parts.system()
                .invitations()
                .links()
                .open(realm, link.tokenHash(), parts.clock().instant())
                .isPresent();
    }
}
